//! The last step: every answer, with a key that changes it; and what is still open.

use super::{
    questions::{EDIT, top},
    ranged::range_html,
};
use crate::{
    aid::{
        amount::spoken,
        draft::Parents,
        form::{
            ASSETS, AT_HOME, AWAY, CERTIFICATE, Earnings, Field, Form, MODES, NO, Step, UNKNOWN, YES, asset_limits,
        },
    },
    ui::html::{button, element, escaped},
};

const OPEN: &str = "わからない";
const MISSING: &str = "まだ答えていません";
const SPOILT: &str = "直すところがあります";

pub fn answers(form: &Form) -> String {
    let wrong: Vec<Step> = form.steps().filter(|step| !form.errors(*step).is_empty()).collect();
    let mut rows = String::new();
    for step in form.steps().filter(|step| *step != Step::Check) {
        let answer = match wrong.contains(&step) {
            true if form.is_spoilt(step) => SPOILT.into(),
            true => MISSING.into(),
            false => answer(form, step),
        };
        let change = ["class=txt aria-label=\"", step.name(), "を変える\""].concat();
        rows.extend([
            "<div class=answer><dt>",
            step.name(),
            "</dt><dd>",
            &answer,
            "</dd><dd>",
            &button(EDIT, step.key(), &change, "変える"),
            "</dd></div>",
        ]);
    }
    let words = "ちがうところは「変える」で直せます。直したら、ここにもどります。";
    top("答えを確かめてください", words) + &element("dl class=answers", &rows) + &range_html(form)
}

/// What a step was answered, in words.
fn answer(form: &Form, step: Step) -> String {
    match step {
        Step::School => school(form),
        Step::Fees => fees(form),
        Step::Home => match form.get(Field::Commute) {
            AT_HOME => ["自宅", special_home(form)].concat(),
            AWAY => "自宅外".into(),
            _ => OPEN.into(),
        },
        Step::Student => student(form),
        Step::Family => match form.parents() {
            Some(Parents::Two) => "父と母の2人",
            Some(Parents::Mother) => "母の1人",
            Some(Parents::Father) => "父の1人",
            Some(Parents::Nobody) => "あなた自身",
            None => OPEN,
        }
        .into(),
        Step::Siblings => siblings(form),
        Step::Income => income(form, Earnings::A),
        Step::SecondIncome => income(form, Earnings::B),
        Step::Assets => assets(form),
        Step::Check => String::new(),
    }
}

fn special_home(form: &Form) -> &'static str {
    match form.get(Field::SpecialHome) {
        YES => "<br>生活保護・施設など：当たる",
        UNKNOWN => "<br>生活保護・施設など：わからない",
        _ => "",
    }
}

/// The text of a number with its unit, わからない, or nothing.
fn number(form: &Form, field: Field, unit: &str) -> String {
    match form.get(field) {
        "" => String::new(),
        UNKNOWN => OPEN.into(),
        number => escaped(number) + unit,
    }
}

fn amount(form: &Form, field: Field, empty: &str) -> String {
    form.read(field).map_or_else(|_| empty.into(), spoken)
}

fn lines(lines: &[[&str; 2]]) -> String {
    let mut text = String::new();
    for [name, value] in lines {
        let between = if text.is_empty() { "" } else { "<br>" };
        text.extend([between, *name, *value]);
    }
    text
}

fn school(form: &Form) -> String {
    let name = form.taken_over().map(|(name, _)| escaped(name) + "<br>").unwrap_or_default();
    let kind = form.school().map_or(OPEN, |school| school.name);
    let mode = MODES.iter().position(|(key, _)| *key == form.get(Field::Mode));
    let mode = match (mode, form.get(Field::Mode)) {
        (Some(1), _) => "夜間",
        (Some(2), _) => "通信",
        (_, UNKNOWN) => "昼間か夜間か、わからない",
        _ => "昼間",
    };
    let stem = match (form.asks_stem(), form.get(Field::Stem)) {
        (false, _) => "",
        (_, YES) => "<br>私立の理工農系：当たる",
        (_, NO) => "<br>私立の理工農系：当たらない",
        _ => "<br>私立の理工農系：わからない",
    };
    let years = ["<br>年数：", &number(form, Field::Years, "年")].concat();
    let entry = ["<br>入学：", &number(form, Field::EntryYear, "年4月"), "<br>"].concat();
    [&name, kind, &years, &entry, mode, stem].concat()
}

fn fees(form: &Form) -> String {
    let [tuition, entrance, other, later] =
        [Field::Tuition, Field::EntranceFee, Field::OtherFees, Field::LaterFees].map(|field| amount(form, field, OPEN));
    let (name, later) = match form.get(Field::SameFees) {
        _ if !form.has_later_years() => ("施設費など：", None),
        NO => ("施設費など（1年目）：", Some(&*later)),
        UNKNOWN => ("施設費など（1年目）：", Some(OPEN)),
        _ => ("施設費など（年）：", None),
    };
    let mut all = vec![["授業料（年）：", &*tuition], ["入学金：", &entrance], [name, &other]];
    all.extend(later.map(|later| ["施設費など（2年目から）：", later]));
    let at_entry = amount(form, Field::AtEntry, "");
    if !at_entry.is_empty() {
        all.push(["入学前に払う額：", &at_entry]);
    }
    lines(&all)
}

fn student(form: &Form) -> String {
    let birth = if form.is_unknown(Field::BirthYear) {
        OPEN.into()
    } else {
        number(form, Field::BirthYear, "年")
            + &number(form, Field::BirthMonth, "月")
            + &number(form, Field::BirthDay, "日")
    };
    let own = match form.get(Field::Works) {
        YES => amount(form, Field::Own, ""),
        UNKNOWN => OPEN.into(),
        _ => "なし".into(),
    };
    lines(&[["生年月日：", &birth], ["収入：", &own]])
}

fn siblings(form: &Form) -> String {
    let Some(count) = form.siblings() else { return OPEN.into() };
    if count == 0 {
        return "いない".into();
    }
    let mut text = count.to_string() + "人";
    for place in 0..count {
        let dependent = match form.get(Field::SiblingDependent(place)) {
            YES => "養われている",
            NO => "養われていない",
            _ => "養われているか、わからない",
        };
        let born = match form.get(Field::SiblingBirth(place)) {
            UNKNOWN => "生まれた年はわからない".into(),
            year => escaped(year) + "年生まれ",
        };
        text.extend(["<br>", &born, "・", dependent]);
    }
    text
}

fn income(form: &Form, fields: Earnings) -> String {
    match form.get(fields.way) {
        UNKNOWN => OPEN.into(),
        CERTIFICATE => {
            let [total, taxable, credit] =
                [fields.total, fields.taxable, fields.credit].map(|field| amount(form, field, ""));
            let adjustment = amount(form, fields.adjustment, "なし");
            let exempt = if form.get(fields.exempt) == YES { "非課税" } else { "課税" };
            lines(&[
                ["課税証明書", ""],
                ["合計所得金額：", &total],
                ["課税標準額：", &taxable],
                ["調整控除額：", &credit],
                ["調整額：", &adjustment],
                ["所得割：", exempt],
            ])
        }
        _ => {
            let salary = amount(form, fields.salary, "なし");
            let business = amount(form, fields.business, "なし");
            let insurance = amount(form, fields.insurance, "見積もる");
            lines(&[["給与収入：", &salary], ["事業所得：", &business], ["社会保険料：", &insurance]])
        }
    }
}

fn assets(form: &Form) -> String {
    let [full, waiver] = asset_limits().map(spoken);
    match ASSETS.iter().position(|key| *key == form.get(Field::Assets)) {
        Some(0) => full + "に満たない",
        Some(1) => [&full, "以上、", &waiver, "に満たない"].concat(),
        Some(_) => waiver + "以上",
        None => OPEN.into(),
    }
}
