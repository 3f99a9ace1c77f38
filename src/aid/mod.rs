//! 学費の支援: what a family gets for a course, to the yen, and why.

pub mod assumption;
pub mod band;
pub mod draft;
pub mod figures;
pub mod household;
pub mod loan;
pub mod share;
pub mod support;
pub mod tax;
