//! Views without domain words, shared by the features.

pub mod act;
pub mod choice;
pub mod field;
pub mod html;
#[cfg(feature = "ssr")]
pub mod icon;
pub mod install;
pub mod parts;
pub mod screen;
pub mod share;
pub mod sources;
