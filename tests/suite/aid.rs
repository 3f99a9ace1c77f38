//! The student aid: official examples, then the rules one by one, then what always holds.

pub mod always;
mod changes;
mod command;
mod conditions;
mod draft;
mod examples;
mod fuzz;
pub mod house;
mod independent;
mod kin;
mod ladder;
mod limits;
mod loans;
mod plans;
mod shares;
mod study;
mod tables;
mod tidy;
mod trees;
mod worked;
