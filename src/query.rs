//! What an address carries behind its `?`: pairs of a key and a text, both ways. Reading is total.

/// Writes pairs; one whose text is empty is left out.
#[must_use]
pub fn write(pairs: &[(&str, &str)]) -> String {
    let mut query = String::new();
    for (key, text) in pairs.iter().filter(|(_, text)| !text.is_empty()) {
        if !query.is_empty() {
            query.push('&');
        }
        query.push_str(key);
        query.push('=');
        encode(text, &mut query);
    }
    query
}

/// The text of the first pair with this key; `None` where there is none, or where it is no text.
#[must_use]
pub fn read(query: &str, key: &str) -> Option<String> {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    decode(pairs.find(|(name, _)| *name == key)?.1)
}

fn encode(text: &str, query: &mut String) {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().unwrap_or('0');
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            query.push(char::from(byte));
        } else {
            query.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        bytes.push(match first {
            b'+' => b' ',
            b'%' => {
                let (digits, after) = after.split_at_checked(2)?;
                rest = after;
                u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?
            }
            plain => plain,
        });
    }
    String::from_utf8(bytes).ok()
}
