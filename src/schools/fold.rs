//! Searching by words, whatever the keyboard made of them: full or half width, hiragana or katakana, old or new forms of
//! a character, or the sound alone. A reading that no document gives is never made up: sounds are compared with the ids,
//! which are romanised, and with the names of prefectures.

use super::school::School;

/// The words that a reader typed, all of which must be found.
pub struct Words(Vec<Word>);

struct Word {
    letters: String,
    /// Only of a word without characters other than kana and Latin letters.
    sound: Option<String>,
}

impl Words {
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let words = typed.split_whitespace().map(folded).filter(|word| !word.is_empty());
        Self(words.map(|letters| Word { sound: sound(&letters), letters }).collect())
    }

    #[must_use]
    pub fn are_in(&self, school: &School) -> bool {
        if self.0.is_empty() {
            return true;
        }
        let (letters, sounds) = (letters_of(school), sounds_of(school));
        self.0.iter().all(|word| {
            letters.contains(&word.letters) || word.sound.as_ref().is_some_and(|sound| sounds.contains(sound))
        })
    }
}

/// What stands in a record and may be looked for, folded, in lines.
fn letters_of(school: &School) -> String {
    let short = school.name.replace("科大学", "大").replace("業大学", "大");
    let own = [school.name, &short, school.prefecture.name(), school.prefecture.region().name(), school.kind.name()];
    let known = [school.kana, school.faculty, school.department, school.course, school.city, school.campus];
    let all = own.into_iter().chain(known.into_iter().flatten()).chain(school.former_names.iter().copied());
    let mut lines = folded(school.founder.name());
    for text in all {
        lines.push('\n');
        lines.push_str(&folded(text));
    }
    lines
}

fn sounds_of(school: &School) -> String {
    let id = shortened(&school.id.replace('-', ""));
    let kana = school.kana.and_then(|kana| sound(&folded(kana))).unwrap_or_default();
    [&id, school.prefecture.slug(), &kana].join("\n")
}

/// Letters as they are compared: one width, one kana, small letters, the common form of a character, no gaps.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '・' | '･' | '-' | '－' | '‐' | '\'' => {}
            gap if gap.is_whitespace() => {}
            // A voicing mark behind a half-width kana changes the letter before it.
            'ﾞ' => voiced(&mut folded, 1),
            'ﾟ' => voiced(&mut folded, 2),
            letter => folded.extend(plain(letter).to_lowercase()),
        }
    }
    folded
}

fn voiced(folded: &mut String, by: i32) {
    if let Some(last) = folded.pop() {
        folded.push(shifted(last, by));
    }
}

fn plain(letter: char) -> char {
    /// From 「ｦ」 on, in the order of the characters.
    const HALF_WIDTH: &str = "をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん";
    /// An old or rare form and the common one.
    const FORMS: &str = "髙高學学國国醫医獨独條条挾挟藝芸澤沢廣広濱浜邊辺邉辺齋斎齊斉櫻桜德徳瀨瀬﨑崎嶋島縣県";
    match letter {
        '！'..='～' => shifted(letter, -0xfee0),
        'ァ'..='ヶ' => shifted(letter, -0x60),
        'ｦ'..='ﾝ' => HALF_WIDTH.chars().nth(letter as usize - 'ｦ' as usize).unwrap_or(letter),
        _ => {
            let mut forms = FORMS.chars();
            while let (Some(rare), Some(common)) = (forms.next(), forms.next()) {
                if rare == letter {
                    return common;
                }
            }
            letter
        }
    }
}

fn shifted(letter: char, by: i32) -> char {
    u32::from(letter).checked_add_signed(by).and_then(char::from_u32).unwrap_or(letter)
}

/// How folded text sounds, in Latin letters with long vowels short: とうきょう and toukyou are `tokyo`. `None` for text
/// that does not show its sound.
#[must_use]
pub fn sound(folded: &str) -> Option<String> {
    let mut latin = String::new();
    let mut doubled = false;
    for letter in folded.chars() {
        match letter {
            'っ' => doubled = true,
            'ー' => {}
            'ゃ' | 'ゅ' | 'ょ' => glide(&mut latin, letter),
            _ => {
                let start = latin.len();
                if letter.is_ascii_alphabetic() {
                    latin.push(letter)
                } else {
                    latin.push_str(syllable(letter)?)
                }
                let first = latin.get(start..).and_then(|syllable| syllable.chars().next());
                if let Some(first) = first.filter(|_| doubled) {
                    latin.insert(start, first);
                }
                doubled = false;
            }
        }
    }
    Some(shortened(&latin))
}

/// 「きゃ」 `kya`, 「しゃ」 `sha`: the small letter takes the vowel of the syllable before it.
fn glide(latin: &mut String, small: char) {
    latin.truncate(latin.trim_end_matches('i').len());
    if !latin.ends_with('j') && !latin.ends_with("sh") && !latin.ends_with("ch") {
        latin.push('y');
    }
    latin.push(match small {
        'ゃ' => 'a',
        'ゅ' => 'u',
        _ => 'o',
    });
}

fn syllable(kana: char) -> Option<&'static str> {
    /// From 「ぁ」 on, in the order of the characters.
    const SYLLABLES: [&str; 84] = [
        "a", "a", "i", "i", "u", "u", "e", "e", "o", "o", "ka", "ga", "ki", "gi", "ku", "gu", "ke", "ge", "ko", "go",
        "sa", "za", "shi", "ji", "su", "zu", "se", "ze", "so", "zo", "ta", "da", "chi", "ji", "", "tsu", "zu", "te",
        "de", "to", "do", "na", "ni", "nu", "ne", "no", "ha", "ba", "pa", "hi", "bi", "pi", "fu", "bu", "pu", "he",
        "be", "pe", "ho", "bo", "po", "ma", "mi", "mu", "me", "mo", "", "ya", "", "yu", "", "yo", "ra", "ri", "ru",
        "re", "ro", "wa", "wa", "i", "e", "o", "n", "vu",
    ];
    SYLLABLES.get((kana as usize).checked_sub('ぁ' as usize)?).copied()
}

/// Long o and u as they stand in names: `toukyou` becomes `tokyo`.
fn shortened(latin: &str) -> String {
    latin.replace("ou", "o").replace("oo", "o").replace("uu", "u")
}
