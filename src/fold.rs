//! Letters as they are compared in a search, whatever the keyboard made of them: full or half width, hiragana or
//! katakana, capital or small, old or new forms of a character.

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
            // The tables that know the capitals of every script would be eight kilobytes.
            letter => folded.push(plain(letter).to_ascii_lowercase()),
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
