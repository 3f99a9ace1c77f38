//! Money from elsewhere, as figures with their conditions. Nothing here is promised or counted into a plan by itself.

use super::{
    figures::{self, Rule, rule},
    household::{Commute, Household, Role},
    share::Share,
};
use crate::yen::Yen;

/// One kind of money and what it depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Condition {
    pub text: &'static str,
    pub rule: &'static Rule,
}

/// 専門実践教育訓練給付金 over the course, at its three stages; each includes the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Training {
    /// While studying.
    pub during: Yen,
    /// With the licence and a job within a year.
    pub with_job: Yen,
    /// With wages risen by 5 % or more.
    pub with_raise: Yen,
}

/// What the benefit comes to for course fees (entrance fee and tuition) by year, before any other condition.
#[must_use]
pub fn training(fees: &[Yen]) -> Training {
    let sum = |stage: usize| {
        let stage = figures::TRAINING.stages.get(stage);
        stage.map_or(Yen::ZERO, |stage| {
            fees.iter().map(|fee| Share::percent(stage.percent).of(fee.or_zero()).min(stage.cap)).sum()
        })
    };
    Training { during: sum(0), with_job: sum(1), with_raise: sum(2) }
}

/// What has to be known about the training benefits.
pub static TRAINING_CONDITIONS: [Condition; 4] = [
    Condition {
        text: "国が指定した講座だけが対象です。学校に確認してください。", rule: &rule::TRAINING
    },
    Condition {
        text: "雇用保険に入っていた期間の条件と、受講前の面談があります。入学の前にハローワークで確認してください。",
        rule: &rule::TRAINING,
    },
    Condition {
        text: "45歳未満で、仕事をはなれて昼間の講座に通う人は、教育訓練支援給付金を受けられることがあります。",
        rule: &rule::TRAINING_SUPPORT,
    },
    Condition {
        text: "教育訓練支援給付金を受けている間、JASSOの給付奨学金の月額は0円になります。",
        rule: &rule::TRAINING_SUPPORT,
    },
];

/// 国の教育ローン for the student.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jfc {
    /// The most that can be borrowed.
    pub limit: Yen,
    /// Yearly income up to which a family may apply: salaried, or 所得 of a business.
    pub salary_cap: Yen,
    pub business_cap: Yen,
}

/// The limits for this family; with more children than the table knows, its last row. Rate and term were not found.
#[must_use]
pub fn jfc(household: &Household) -> Jfc {
    let children = household.members.iter().filter(|member| matches!(member.role, Role::Student | Role::Child)).count();
    let of = |caps: &[Yen]| caps.get(children.max(1) - 1).or(caps.last()).copied().unwrap_or_default();
    let table = &figures::JFC;
    Jfc {
        limit: if household.commute == Commute::Away { table.limit_special } else { table.limit },
        salary_cap: of(table.salary_caps),
        business_cap: of(table.business_caps),
    }
}

/// What has to be known about the loan.
pub static JFC_CONDITIONS: [Condition; 2] = [
    Condition {
        text: "年収の上限があり、審査があります。今の利率は日本政策金融公庫に確認してください。",
        rule: &rule::JFC,
    },
    Condition {
        text: "ひとり親の家庭などは、利率と保証料が低くなることがあります。", rule: &rule::JFC
    },
];
