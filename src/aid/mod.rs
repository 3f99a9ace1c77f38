//! 学費の支援: what a family gets for a course, to the yen, and why.

pub mod amount;
pub mod assumption;
pub mod band;
pub mod course;
pub mod draft;
pub mod figures;
pub mod form;
pub mod household;
pub mod loan;
pub mod share;
pub mod support;
pub mod tax;
pub mod trail;

#[cfg(feature = "view")]
pub mod view;
