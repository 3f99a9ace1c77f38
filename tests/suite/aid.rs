//! The student aid: official examples, then the rules one by one, then what always holds.

mod always;
mod changes;
mod command;
mod conditions;
mod draft;
mod examples;
mod house;
mod ladder;
mod limits;
mod loans;
mod plans;
mod tidy;
mod worked;
