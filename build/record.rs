//! Reading records with their line, and writing them as Rust literals.

use std::{fmt, fs};

use serde::de::DeserializeOwned;
pub use toml::Spanned;

/// Why the build stops: a place in a file of facts and what is wrong there.
#[derive(Debug)]
pub struct Fault {
    file: String,
    line: usize,
    message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// One file of facts: its text stays at hand to turn a position into a line.
pub struct Facts {
    path: &'static str,
    text: String,
}

impl Facts {
    /// Reads a file below the project's root and has cargo watch it.
    pub fn open(path: &'static str) -> Result<Self, Fault> {
        println!("cargo:rerun-if-changed={path}");
        Self::read(path)
    }

    /// Reads a file, wherever it is.
    pub fn read(path: &'static str) -> Result<Self, Fault> {
        match fs::read_to_string(path) {
            Ok(text) => Ok(Self { path, text }),
            Err(error) => Err(Fault { file: path.into(), line: 1, message: error.to_string() }),
        }
    }

    /// The text as it stands in the file.
    #[allow(dead_code, reason = "Markdown needs it, TOML does not")]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The whole file as records; an unknown or missing key, or a wrong type, is a fault at its line.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        toml::from_str(&self.text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            self.fault(at, error.message())
        })
    }

    /// A fault at a byte position of this file.
    pub fn fault(&self, at: usize, message: impl Into<String>) -> Fault {
        let line = 1 + self.text.get(..at).unwrap_or_default().matches('\n').count();
        Fault { file: self.path.into(), line, message: message.into() }
    }

    /// Checks what must hold of a record: `Err` at the record's line when it does not.
    pub fn ensure<T>(&self, record: &Spanned<T>, holds: bool, message: impl Into<String>) -> Result<(), Fault> {
        if holds { Ok(()) } else { Err(self.fault(record.span().start, message)) }
    }
}

/// A value that can be written as a Rust literal of the app's own types.
pub trait Literal {
    fn literal(&self) -> String;
}

macro_rules! literal_as_debug {
    ($($type:ty),*) => { $(impl Literal for $type { fn literal(&self) -> String { format!("{self:?}") } })* };
}
literal_as_debug!(bool, u8, u16, u32, u64, i8, i16, i32, i64, String);

impl<T: Literal> Literal for Option<T> {
    fn literal(&self) -> String {
        self.as_ref().map_or_else(|| "None".into(), |value| format!("Some({})", value.literal()))
    }
}

impl<T: Literal> Literal for Vec<T> {
    fn literal(&self) -> String {
        format!("&[{}]", self.iter().map(Literal::literal).collect::<Vec<_>>().join(","))
    }
}

impl<T: Literal> Literal for Spanned<T> {
    fn literal(&self) -> String {
        self.get_ref().literal()
    }
}

impl<A: Literal, B: Literal> Literal for (A, B) {
    fn literal(&self) -> String {
        format!("({},{})", self.0.literal(), self.1.literal())
    }
}

/// `pub static NAME: &[Type] = &[…];`
#[allow(dead_code, reason = "taken up table by table")]
pub fn table<T: Literal>(name: &str, type_name: &str, rows: &[T]) -> String {
    let rows = rows.iter().map(Literal::literal).collect::<Vec<_>>().join(",\n");
    format!("pub static {name}: &[{type_name}] = &[\n{rows}\n];\n")
}

/// Declares the shape of a record as it is authored: serde reads it (an unknown key is a fault) and [`Literal`] writes
/// it as a literal of the app's struct of the same name and fields, so a difference between the two does not compile.
///
/// Fields behind a `;` are authored for those who keep the facts and stay off the phone.
///
/// `record! { School { id: String, years: Option<u8>; mext_code: Option<String> } }`
macro_rules! record {
    ($($(#[$meta:meta])* $name:ident {
        $($(#[$field_meta:meta])* $field:ident : $type:ty),* $(,)?
        $(; $($(#[$kept_meta:meta])* $kept:ident : $kept_type:ty),* $(,)?)?
    })*) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
            $($($(#[$kept_meta])* #[allow(dead_code, reason = "stays off the phone")] pub $kept: $kept_type,)*)?
        }

        impl $crate::record::Literal for $name {
            fn literal(&self) -> String {
                let fields: Vec<String> =
                    vec![$(format!("{}: {}", stringify!($field), $crate::record::Literal::literal(&self.$field))),*];
                format!("{} {{ {} }}", stringify!($name), fields.join(", "))
            }
        }
    )* };
}

/// Declares words that a record may use and the variant each stands for; any other word is a fault at its line.
///
/// `words! { Kind { "大学" => University, "専門学校" => College } }`
#[allow(unused_macros, reason = "taken up table by table")]
macro_rules! words {
    ($($name:ident { $($word:literal => $variant:ident),* $(,)? })*) => { $(
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
        pub enum $name { $(#[serde(rename = $word)] $variant),* }

        impl $crate::record::Literal for $name {
            fn literal(&self) -> String {
                format!("{}::{:?}", stringify!($name), self)
            }
        }
    )* };
}
