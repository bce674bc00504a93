//! Whether a picture is one of a screen.

use super::Gathered;

/// Words by which programs that take pictures of screens name themselves, in small letters.
const PROGRAMS: [&str; 9] = [
    "screenshot",
    "screen shot",
    "snipping",
    "greenshot",
    "sharex",
    "lightshot",
    "flameshot",
    "snagit",
    "screencapture",
];

/// Sizes of screens in wide use, the longer side first. Telephones, tablets, computers.
const SCREENS: [(u32, u32); 40] = [
    (1136, 640),
    (1280, 720),
    (1280, 800),
    (1280, 1024),
    (1334, 750),
    (1366, 768),
    (1440, 900),
    (1520, 720),
    (1536, 864),
    (1560, 720),
    (1600, 720),
    (1600, 900),
    (1612, 720),
    (1680, 1050),
    (1792, 828),
    (1920, 1080),
    (1920, 1200),
    (2160, 1080),
    (2208, 1242),
    (2220, 1080),
    (2244, 1080),
    (2280, 1080),
    (2310, 1080),
    (2340, 1080),
    (2388, 1668),
    (2400, 1080),
    (2412, 1080),
    (2436, 1125),
    (2460, 1080),
    (2532, 1170),
    (2556, 1179),
    (2560, 1440),
    (2560, 1600),
    (2622, 1206),
    (2688, 1242),
    (2732, 2048),
    (2778, 1284),
    (2796, 1290),
    (2868, 1320),
    (3840, 2160),
];

pub(super) fn is_screen(gathered: &Gathered) -> bool {
    let software = gathered.software.as_deref().unwrap_or_default().to_ascii_lowercase();
    if gathered.says_screen || PROGRAMS.iter().any(|program| software.contains(program)) {
        return true;
    }
    let has_size = gathered
        .size
        .is_some_and(|(width, height)| SCREENS.contains(&(width.max(height), width.min(height))));
    has_size && !gathered.has_maker
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_of_a_screen_tells_unless_a_camera_names_itself() {
        let sized = |has_maker| Gathered { size: Some((1080, 1920)), has_maker, ..Gathered::default() };
        assert!(is_screen(&sized(false)));
        assert!(!is_screen(&sized(true)));
        assert!(
            !is_screen(&Gathered { size: Some((1240, 1754)), ..Gathered::default() }),
            "A4 at 150 dots per inch"
        );
    }

    #[test]
    fn a_program_for_pictures_of_screens_tells() {
        let software = Some("gnome-screenshot".to_owned());
        assert!(is_screen(&Gathered { software, ..Gathered::default() }));
    }
}
