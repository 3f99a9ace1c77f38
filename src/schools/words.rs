//! Searching schools by words, whatever the keyboard made of them (see [`crate::fold`]), or by the sound alone. A reading
//! that no document gives is never made up: sounds are compared with the ids, which are romanised, and with the names of
//! prefectures.

use super::school::School;
use crate::fold::folded;

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
        let heard = |letters: &str| sound(letters).filter(|sound| !sound.is_empty());
        Self(words.map(|letters| Word { sound: heard(&letters), letters }).collect())
    }

    #[must_use]
    pub fn are_in(&self, school: &School) -> bool {
        if self.0.is_empty() {
            return true;
        }
        let [letters, sounds] = school.sought.get_or_init(|| [letters_of(school), sounds_of(school)]);
        self.0.iter().all(|word| {
            letters.contains(&word.letters) || word.sound.as_ref().is_some_and(|sound| sounds.contains(sound))
        })
    }
}

/// Works out what a search compares words with, so that the first key does not wait for it.
pub fn prepare(schools: &[School]) {
    let nothing = Words(vec![Word { letters: String::new(), sound: None }]);
    schools.iter().for_each(|school| _ = nothing.are_in(school));
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
