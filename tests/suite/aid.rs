//! The student aid: official examples, then the rules one by one, then what always holds.

mod command;
mod draft;
mod examples;
mod house;
mod loans;
mod worked;
