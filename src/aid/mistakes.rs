//! What keeps a step of the form of /money/ from being answered.

use super::{
    amount::{self, NoAmount},
    form::{CERTIFICATE, Earnings, Field, Form, MODES, NO, Step, UNKNOWN, Wrong, YES},
};
use crate::yen::Yen;

/// The wrong fields so far.
struct Found(Vec<Wrong>);

impl Found {
    fn ensure(&mut self, holds: bool, field: Field, text: &'static str) {
        if !holds {
            self.0.push(Wrong { field, text });
        }
    }
}

impl Form {
    /// The first step that something is wrong with.
    #[must_use]
    pub fn first_wrong_step(&self) -> Option<Step> {
        self.steps().find(|step| !self.errors(*step).is_empty())
    }

    /// Whether something is wrong that was said, rather than missing.
    #[must_use]
    pub fn is_spoilt(&self, step: Step) -> bool {
        self.errors(step).iter().any(|wrong| !self.get(wrong.field).is_empty())
    }

    /// What keeps a step from being answered, in the order of its fields.
    #[must_use]
    pub fn errors(&self, step: Step) -> Vec<Wrong> {
        let mut found = Found(Vec::new());
        match step {
            Step::School => self.course(&mut found),
            Step::Fees => self.fees(&mut found),
            Step::Home => {
                let known = self.commute().is_some() || self.is_unknown(Field::Commute);
                found.ensure(known, Field::Commute, "住まいを選んでください。");
            }
            Step::Student => self.student(&mut found),
            Step::Family => {
                let known = self.parents().is_some() || self.is_unknown(Field::Parents);
                found.ensure(known, Field::Parents, "学費や生活費を出している人を選んでください。");
            }
            Step::Siblings if self.asks_family() => self.children(&mut found),
            Step::Income if self.asks_family() => self.income(Earnings::A, &mut found),
            Step::SecondIncome if self.asks_second() => self.income(Earnings::B, &mut found),
            Step::Assets => {
                let known = self.assets().is_some() || self.is_unknown(Field::Assets);
                found.ensure(known, Field::Assets, "貯金などの額に近いものを選んでください。");
            }
            Step::Siblings | Step::Income | Step::SecondIncome | Step::Check => {}
        }
        found.0
    }

    fn course(&self, found: &mut Found) {
        let draft = self.draft();
        let mut ensure = |known, field, text| found.ensure(known || self.is_unknown(field), field, text);
        ensure(draft.kind.is_some(), Field::School, "学校の種類を選んでください。");
        ensure(draft.years.is_some(), Field::Years, "何年間の学校かを選んでください。");
        ensure(draft.entry_year.is_some(), Field::EntryYear, "入学する年を選んでください。");
        let mode = self.get(Field::Mode);
        let mode = mode.is_empty() || MODES.iter().any(|(key, _)| *key == mode);
        ensure(mode, Field::Mode, "昼間・夜間・通信を選んでください。");
    }

    fn fees(&self, found: &mut Found) {
        for field in [Field::Tuition, Field::EntranceFee, Field::OtherFees] {
            self.optional(field, found);
        }
        if self.has_later_years() && self.get(Field::SameFees) == NO {
            self.optional(Field::LaterFees, found);
        }
        self.optional(Field::AtEntry, found);
        if let Some(paid) = self.amount(Field::AtEntry) {
            let [tuition, entrance, other] =
                [Field::Tuition, Field::EntranceFee, Field::OtherFees].map(|field| self.amount(field));
            let second = tuition.unwrap_or_default().times(1, 2);
            let least = entrance.unwrap_or_default() + tuition.unwrap_or_default() - second;
            found.ensure(paid >= least, Field::AtEntry, LESS_THAN_HALF);
            let whole: Option<Yen> = [tuition, entrance, other].into_iter().sum();
            found.ensure(whole.is_none_or(|whole| paid <= whole - second), Field::AtEntry, MORE_THAN_HALF);
        }
    }

    fn student(&self, found: &mut Found) {
        if !self.is_unknown(Field::BirthYear) {
            let parts = [Field::BirthYear, Field::BirthMonth, Field::BirthDay];
            let whole = parts.iter().all(|part| !self.get(*part).is_empty());
            found.ensure(whole, Field::BirthYear, "年・月・日を、3つとも選んでください。");
            let real = !whole || self.birth().is_some();
            found.ensure(real, Field::BirthYear, "この日付はありません。月と日を確かめてください。");
        }
        if self.get(Field::Works) == YES
            && let Err(error) = amount::parse(self.get(Field::Own))
        {
            found.ensure(false, Field::Own, error.text());
        }
    }

    fn children(&self, found: &mut Found) {
        let known = self.siblings().is_some() || self.is_unknown(Field::Siblings);
        found.ensure(known, Field::Siblings, "きょうだいがいるかどうかを選んでください。");
        for place in 0..self.siblings().unwrap_or(0) {
            let born = Field::SiblingBirth(place);
            let known = self.sibling_birth(place).is_some() || self.is_unknown(born);
            found.ensure(known, born, "生まれた年を選んでください。");
            let dependent = Field::SiblingDependent(place);
            let known = [YES, NO, UNKNOWN].contains(&self.get(dependent));
            found.ensure(known, dependent, "家族に養われているかどうかを選んでください。");
        }
    }

    fn income(&self, fields: Earnings, found: &mut Found) {
        match self.get(fields.way) {
            UNKNOWN => {}
            CERTIFICATE => {
                for field in [fields.total, fields.taxable, fields.credit] {
                    if let Err(error) = self.read(field) {
                        let text = if error == NoAmount::Empty { COPY_ZERO } else { error.text() };
                        found.ensure(false, field, text);
                    }
                }
                self.optional(fields.adjustment, found);
                for field in [fields.total, fields.taxable] {
                    // 万円 in mind: nobody's certificate says 1 to 9,999 yen there without 円.
                    let bare = self.amount(field).is_some_and(|yen| yen > Yen::ZERO && yen < Yen(amount::MAN));
                    let in_yen = !bare || self.get(field).contains('円');
                    found.ensure(in_yen, field, "円の額を、そのまま写してください。例：244万円なら、2,440,000");
                }
                let parts = self.amount(fields.taxable).zip(self.amount(fields.total));
                let fits = parts.is_none_or(|(part, whole)| part <= whole);
                found.ensure(fits, fields.taxable, "合計所得金額より大きい額です。欄を確かめてください。");
                let parts = self.amount(fields.credit).zip(self.amount(fields.taxable));
                let fits = parts.is_none_or(|(credit, taxable)| credit <= taxable);
                found.ensure(
                    fits,
                    fields.credit,
                    "課税標準額より大きい額です。欄と、円の額かどうかを確かめてください。",
                );
            }
            _ => self.earned(fields, found),
        }
    }

    fn earned(&self, fields: Earnings, found: &mut Found) {
        let business = self.amount(fields.business);
        match amount::parse(self.get(fields.salary)) {
            Err(NoAmount::Empty) if business.is_some() => {}
            Err(NoAmount::Empty) => {
                found.ensure(false, fields.salary, "金額を入れてください。収入がない年は「0」です。")
            }
            Err(error) => found.ensure(false, fields.salary, error.text()),
            Ok(_) => {}
        }
        self.optional(fields.business, found);
        self.optional(fields.insurance, found);
        let income: Yen = self.amount(fields.salary).into_iter().chain(business).sum();
        let fits = self.amount(fields.insurance).is_none_or(|paid| paid <= income);
        let given = self.amount(fields.salary).is_some() || business.is_some();
        found.ensure(fits || !given, fields.insurance, "収入より大きい額です。欄を確かめてください。");
    }

    fn optional(&self, field: Field, found: &mut Found) {
        match self.read(field) {
            Ok(_) | Err(NoAmount::Empty) => {}
            Err(error) => found.ensure(false, field, error.text()),
        }
    }
}

const LESS_THAN_HALF: &str = "入学金と授業料の半年分を合わせた額より、少ない額です。前期の分もふくめて入れてください。入学金だけを先に払う学校なら、空らんのままにします。";
const MORE_THAN_HALF: &str = "後期に払う授業料の半年分が、残らない額です。欄を確かめてください。1年分を入学前に払う学校なら、ここは空らんにして、結果で「一括」を選びます。";
const COPY_ZERO: &str = "証明書の金額を写してください。「0」と書かれていれば0です。";
