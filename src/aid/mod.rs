//! 学費の支援: what a family gets for a course, to the yen, and why.

pub mod assumption;
pub mod band;
pub mod draft;
pub mod eligibility;
pub mod event;
pub mod figures;
pub mod household;
pub mod loan;
pub mod other_money;
pub mod plan;
pub mod sensitivity;
pub mod share;
pub mod support;
pub mod tax;
pub mod why;
