//! Views without domain words, shared by the features.

pub mod html;
pub mod icon;
pub mod sources;
