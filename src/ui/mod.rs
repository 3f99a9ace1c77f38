//! Views without domain words, shared by the features.

pub mod choice;
pub mod field;
pub mod html;
pub mod icon;
pub mod sources;
