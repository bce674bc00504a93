//! What the dots of a picture say: whether it is sharp, coloured, cut off. The page gives them at a smaller size.

/// A picture of four bytes for each dot: red, green, blue, and one that is not looked at.
#[derive(Clone, Copy, Debug)]
pub struct Raster<'p> {
    /// Dots of a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// The bytes.
    pub rgba: &'p [u8],
}

/// What was seen. None where there is too little to see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Whether it has colours.
    pub coloured: Option<bool>,
    /// How sharp its edges are, 0 to 100.
    pub sharpness: Option<u32>,
    /// Whether what is written runs out of it.
    pub cropped: Option<bool>,
}

/// Side of the squares that are looked at one by one.
const TILE: usize = 24;
/// Variance of a square that has something written in it.
const INKED: u64 = 300;
/// Squares that are needed to tell anything.
const TILES: usize = 6;
/// Red, green and blue further apart than this are a colour; paper and light have a tint.
const TINT: u8 = 48;
/// One dot in so many must have a colour.
const COLOURED_PART: usize = 500;
/// Ink differs from the paper by so much.
const INK: u8 = 70;
/// Pieces of ink at an edge that are letters cut off. A frame or a table touches an edge in fewer places.
const CUT_LETTERS: usize = 4;
/// Dots from the edge that are looked at: a letter that is cut has white in it too.
const EDGE: usize = 4;

/// Looks at a picture. One whose bytes do not fit its size gives nothing.
pub fn look(raster: &Raster<'_>) -> Look {
    let dots = raster.rgba.as_chunks::<4>().0;
    let size = raster.width.checked_mul(raster.height);
    if size != Some(dots.len()) || raster.width < 3 || raster.height < 3 {
        return Look::default();
    }
    let grey: Vec<u8> = dots.iter().copied().map(luma).collect();
    let picture = Grey { width: raster.width, height: raster.height, dots: &grey };
    let vivid = dots.iter().filter(|[r, g, b, _]| r.max(g).max(b) - r.min(g).min(b) > TINT).count();
    Look {
        coloured: Some(vivid * COLOURED_PART > dots.len()),
        sharpness: picture.sharpness(),
        cropped: Some(picture.is_cropped()),
    }
}

fn luma([r, g, b, _]: [u8; 4]) -> u8 {
    let sum = 77 * u32::from(r) + 150 * u32::from(g) + 29 * u32::from(b);
    u8::try_from(sum >> 8).unwrap_or(u8::MAX)
}

/// A dot by how far along an edge and how deep it lies.
type Edge<'e> = dyn Fn(usize, usize) -> u8 + 'e;

struct Grey<'p> {
    width: usize,
    height: usize,
    dots: &'p [u8],
}

impl Grey<'_> {
    fn dot(&self, x: usize, y: usize) -> i64 {
        self.dots[y * self.width + x].into()
    }

    /// The median over what is written of: how much a dot differs from its neighbours, held against how much the dots
    /// differ at all. Contrast and the amount of ink do not matter that way.
    fn sharpness(&self) -> Option<u32> {
        let mut ratios = Vec::new();
        for y in (1..self.height.saturating_sub(TILE)).step_by(TILE) {
            for x in (1..self.width.saturating_sub(TILE)).step_by(TILE) {
                ratios.extend(self.tile(x, y));
            }
        }
        if ratios.len() < TILES {
            return None;
        }
        crate::sort::rising(&mut ratios);
        let median = ratios[ratios.len() / 2];
        // Letters of ten points have 2,000 and more, blurred past reading fewer than 150.
        u32::try_from((median / 20).min(100)).ok()
    }

    /// Thousandths of the variance of the Laplacian in that of the dots, where there is ink.
    fn tile(&self, left: usize, top: usize) -> Option<u64> {
        let (mut sum, mut squares, mut edges) = (0_i64, 0_i64, 0_i64);
        for y in top..top + TILE {
            for x in left..left + TILE {
                let dot = self.dot(x, y);
                let around =
                    self.dot(x - 1, y) + self.dot(x + 1, y) + self.dot(x, y - 1) + self.dot(x, y + 1);
                sum += dot;
                squares += dot * dot;
                edges += (4 * dot - around) * (4 * dot - around);
            }
        }
        let count = i64::try_from(TILE * TILE).ok()?;
        let variance = u64::try_from((squares - sum * sum / count) / count).ok()?;
        let edges = u64::try_from(edges / count).ok()?;
        (variance >= INKED).then(|| edges * 1000 / variance)
    }

    fn is_cropped(&self) -> bool {
        let (width, height) = (self.width, self.height);
        let edges: [(usize, &Edge<'_>); 4] = [
            (height, &|along, deep| self.dots[along * width + deep]),
            (height, &|along, deep| self.dots[along * width + width - 1 - deep]),
            (width, &|along, deep| self.dots[deep * width + along]),
            (width, &|along, deep| self.dots[(height - 1 - deep) * width + along]),
        ];
        edges
            .into_iter()
            .any(|(length, dot)| cut_letters(length, width.min(height).min(EDGE), dot) >= CUT_LETTERS)
    }
}

/// Short pieces of ink along an edge, whose dots are given by how far along it and how deep they lie. The paper is
/// what most of the edge is.
fn cut_letters(length: usize, depth: usize, dot: &Edge<'_>) -> usize {
    let mut counts = [0_usize; 16];
    (0..length).for_each(|along| counts[usize::from(dot(along, 0) >> 4)] += 1);
    let Some(paper) = (0..16_u8).max_by_key(|&level| counts[usize::from(level)]) else { return 0 };
    let paper = paper * 16 + 8;
    let (mut pieces, mut run) = (0, 0);
    for along in 0..=length {
        if along < length && (0..depth).any(|deep| dot(along, deep).abs_diff(paper) > INK) {
            run += 1;
        } else {
            // A dark border is one long piece, and dirt a single dot.
            pieces += usize::from((2..=length / 12).contains(&run));
            run = 0;
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Strokes of a pen, three dots wide, from one column to another.
    fn page(from: usize, to: usize, soft: usize) -> Vec<u8> {
        let (width, height) = (240, 240);
        let ink =
            |x: usize, y: usize| (from..to).contains(&x) && y % 16 < 9 && x % 7 < 3 && (20..220).contains(&y);
        let mut grey: Vec<u32> =
            (0..width * height).map(|at| if ink(at % width, at / width) { 20 } else { 250 }).collect();
        for _ in 0..soft {
            let sharp = grey.clone();
            for at in width + 1..grey.len() - width - 1 {
                grey[at] =
                    (sharp[at - 1] + sharp[at + 1] + sharp[at - width] + sharp[at + width] + 4 * sharp[at])
                        / 8;
            }
        }
        grey.into_iter().flat_map(|dot| [u8::try_from(dot).unwrap_or(255); 4]).collect()
    }

    fn seen(rgba: &[u8]) -> Look {
        look(&Raster { width: 240, height: 240, rgba })
    }

    #[test]
    fn a_picture_out_of_focus_is_less_sharp() {
        let (sharp, soft) = (seen(&page(20, 220, 0)), seen(&page(20, 220, 40)));
        assert!(sharp.sharpness > Some(50), "{sharp:?}");
        assert!(soft.sharpness < Some(20), "{soft:?}");
    }

    #[test]
    fn letters_that_run_out_of_the_picture_are_seen() {
        assert_eq!(seen(&page(20, 220, 0)).cropped, Some(false));
        assert_eq!(seen(&page(20, 240, 0)).cropped, Some(true));
    }

    #[test]
    fn a_dark_border_is_not_taken_for_letters() {
        let mut framed = page(20, 220, 0);
        for at in 0..240 {
            for dot in [at, 239 * 240 + at, at * 240, at * 240 + 239] {
                framed[4 * dot..4 * dot + 4].fill(0);
            }
        }
        assert_eq!(seen(&framed).cropped, Some(false));
    }

    #[test]
    fn colour_is_more_than_a_tint() {
        let mut page = page(20, 220, 0);
        assert_eq!(seen(&page).coloured, Some(false));
        page.as_chunks_mut::<4>().0.iter_mut().for_each(|dot| dot[2] = dot[2].saturating_sub(30));
        assert_eq!(seen(&page).coloured, Some(false), "yellowed paper");
        page[..4 * 2_000].as_chunks_mut::<4>().0.iter_mut().for_each(|dot| *dot = [200, 20, 20, 255]);
        assert_eq!(seen(&page).coloured, Some(true));
    }

    #[test]
    fn an_empty_page_and_bytes_of_another_size_give_nothing() {
        assert_eq!(seen(&vec![255; 240 * 240 * 4]).sharpness, None);
        assert_eq!(seen(&[255; 40]), Look::default());
    }
}
