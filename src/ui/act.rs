//! What a reader did on a screen, in words that know no browser.

/// A button was tapped, a field changed, a form sent, or a key pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// The `name` of the button, field or form; [`Act::KEY`] for a key pressed outside a field.
    pub name: String,
    /// The button's `value`, what the field now holds (of a switch `on` or nothing), or the key.
    pub value: String,
}

impl Act {
    pub const KEY: &str = "key";
}
