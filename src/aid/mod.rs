//! 学費の支援: what a family gets for a course, to the yen, and why.
//!
//! # The scheme, for who has never heard of it
//!
//! Japan helps students of 大学, 短期大学, 高専 and 専門学校 in two ways with one application (高等教育の修学支援新制度): JASSO
//! pays a grant every month (給付奨学金), and the school waives part of tuition and entrance fee (授業料等減免), never
//! its other fees. How much is decided anew for every half-year:
//!
//! - From April to September of fiscal year n the incomes of calendar year n − 2 count, from October to March those of
//!   n − 1 ([`support::Half`]).
//! - Each parent (生計維持者) and the student is taken through the resident tax of that year: gross salary → 給与所得 →
//!   合計所得金額 − 所得控除 → 課税標準額 ([`tax`]). Out of it comes the person's 支給額算定基準額: 6 % of 課税標準額 less
//!   調整控除 and 調整額, in whole hundreds; 0 where 所得割 is not levied. The family's base is the sum.
//! - The base falls into band Ⅰ (all), Ⅱ (two thirds), Ⅲ (one third), Ⅳ, or above ([`band`]). Band Ⅳ helps only families
//!   with three children (多子世帯) and private science departments (私立理工農系).
//! - A family with three dependent children has tuition and entrance fee waived up to the cap whatever it earns, as
//!   long as three are dependents at the same time.
//! - Too many assets end the grant, then the waiver.
//! - 貸与奨学金 are loans: 第一種 without interest, 第二種 with, by a base of their own, and 第一種 shrinks beside the grant
//!   ([`loan`]).
//!
//! # How it is kept
//!
//! - `figures.toml` holds every amount, by the year it applies to, with its source. Rules name figures; no rule file
//!   spells one. Next year's figures are one more record.
//! - Each stage is a plain value with public fields, so that a screen can show it and a test can fix it: [`household`]
//!   → [`tax::Assessment`] → [`band::Decision`] → [`support::Estimate`] → [`plan::Plan`].
//! - Amounts are whole [`Yen`](crate::yen::Yen), shares exact fractions; there is no float, and arithmetic saturates.
//! - What no source settles is an [`assumption`], named in the result where it mattered. What is not known is `None`,
//!   never 0; a question not yet answered is missing from the [`draft`], never no.
//! - Every result is a 目安: JASSO and the school decide.
//!
//! # Deliberately not here
//!
//! 国民健康保険 and other municipal rules; tax credits that leave the base alone (ふるさと納税, 住宅ローン控除); a
//! 独立生計者 with a family of the own; the support of years before 2025, whose amounts are those of 2025 and say so.
//!
//! # Words
//!
//! | here | official term |
//! |---|---|
//! | base | 支給額算定基準額, for loans 貸与額算定基準額 |
//! | band | 支援の区分 |
//! | waiver | 授業料等減免 |
//! | grant | 給付奨学金 |
//! | taxable | 課税標準額 |
//! | credit, adjustment | 調整控除額, 調整額 (municipal part) |
//! | difference | 人的控除差 |
//! | exempt | 所得割非課税 |
//! | dependent | 扶養親族 |

pub mod amount;
pub mod assumption;
pub mod band;
pub mod cases;
pub mod check;
pub mod course;
mod deductions;
pub mod draft;
pub mod eligibility;
pub mod event;
mod family;
pub mod figures;
pub mod form;
pub mod handed;
pub mod household;
pub mod link;
pub mod loan;
mod mistakes;
pub mod official;
pub mod other_money;
pub mod plan;
pub mod range;
pub mod sensitivity;
pub mod share;
pub mod steps;
pub mod study;
pub mod support;
pub mod tax;
pub mod why;
pub mod why_loan;
pub mod why_plan;

#[cfg(feature = "view")]
pub mod view;
