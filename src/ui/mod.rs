//! Views without domain words, shared by the features.

pub mod icon;
pub mod sources;
