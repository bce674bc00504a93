//! Names of months.

/// First letters of each month's names, January first: English, German, French, Italian, Spanish,
/// Portuguese, Dutch, Swedish, Polish, Turkish, without accents. No two months share one.
const FRONTS: [&str; 12] = [
    "jan ene gen sty oca",
    "feb fev lut sub",
    "mar mrz mrt maa",
    "apr avr abr kwi nis",
    "may mai mag mei maj",
    "jun juin giu cze haz",
    "jul juil lug lip tem",
    "aug aou ago sie agu",
    "sep set wrz eyl",
    "oct okt ott out paz eki",
    "nov lis kas",
    "dec dez dic gru ara",
];

/// The number of a month, from 1, by its name or the first letters of it. `name` is folded
/// ([`super::fold`]).
pub fn month(name: &str) -> Option<u8> {
    let starts_with =
        |front: &str| name.get(..front.len()).is_some_and(|start| start.eq_ignore_ascii_case(front));
    let month = FRONTS.iter().position(|fronts| fronts.split(' ').any(starts_with))?;
    u8::try_from(month + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn a_month_is_known_in_ten_languages_and_cut_short() {
        let years = [
            "January February March April May June July August September October November December",
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
            "januari februari maart april mei juni juli augustus september oktober november december",
            "januari februari mars april maj juni juli augusti september oktober november december",
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
            "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
            "Jän. fev. mrt avr. Mai juin juil. aoû Sept ott nov. déc.",
        ];
        for year in years {
            let months: Vec<_> = year.split(' ').map(|name| month(&fold(name))).collect();
            assert_eq!(months, (1..=12).map(Some).collect::<Vec<_>>(), "{year}");
        }
    }

    #[test]
    fn other_words_are_no_month() {
        for word in ["", "de", "am", "ju", "UTC", "年"] {
            assert_eq!(month(&fold(word)), None, "{word}");
        }
    }
}
