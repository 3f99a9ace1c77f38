//! The screens of お金.
