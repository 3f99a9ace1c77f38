//! The student, who pays for the family, and brothers and sisters.

use super::questions::{Sheet, frame, guard, top, unknown_key, unknown_option};
use crate::{
    aid::{
        amount::{parse, spoken},
        figures::{aid_year, tax_year},
        form::{FATHER, Field, Form, MAX_SIBLINGS, MOTHER, NO, NOBODY, TWO, UNKNOWN, YES, entry_choices},
    },
    ui::{
        choice::{choice, key},
        field::{Control, list, lists_field, numbers, option},
        html::{button, element, icon, more},
    },
    yen::Yen,
};

pub fn student(sheet: &Sheet) -> String {
    let works = sheet.control_or(Field::Works, NO);
    let keys = key(&works, NO, "ない", "") + &key(&works, YES, "ある", "") + &unknown_key(&works);
    let year = sheet.form.income_year().to_string();
    let amount = if works.value == YES {
        let hint = "1年に受けとった給与の合計です。手取りではありません。";
        sheet.amount(Field::Own, &[&year, "年のあなたの収入"].concat(), hint, "")
            + &guard(Field::Own, &own_income(sheet.form))
    } else {
        String::new()
    };
    [
        top("あなたのことを教えてください", ""),
        birth(sheet),
        choice(&works, &[&year, "年に、アルバイトなどの収入はありましたか"].concat(), "", true, &keys),
        frame("own", &amount),
    ]
    .concat()
}

fn birth(sheet: &Sheet) -> String {
    // Who enters is 18 by then at the earliest.
    let youngest = entry_choices().end - 19;
    let year = sheet.control(Field::BirthYear);
    let (month, day) = (sheet.control(Field::BirthMonth), sheet.control(Field::BirthDay));
    let mut lists = list(&year, "年", &(numbers(&year, youngest, youngest - 50, "年") + &unknown_option(&year)));
    if year.value != UNKNOWN {
        lists += &list(&month, "月", &numbers(&month, 1, 12, "月"));
        lists += &list(&day, "日", &numbers(&day, 1, 31, "日"));
    }
    lists_field(&year, "あなたの生年月日", "12月31日の年齢で、家族の税金が変わるためです。", &lists)
}

/// 本人の収入: a student who earns more than a dependent may costs the family more than the own tax.
fn own_income(form: &Form) -> String {
    let Ok(own) = parse(form.get(Field::Own)) else { return String::new() };
    let limit = dependent_salary(form.income_year());
    if own <= limit || !form.asks_family() {
        return String::new();
    }
    let limit = spoken(limit);
    [
        "給与が年",
        &limit,
        "をこえると、家族の扶養を外れます。家族の税金が増え、多子世帯の人数にも入らないことがあるので、支援が減ることがあります。",
    ]
    .concat()
}

/// The gross salary up to which somebody without other income is a 扶養親族.
fn dependent_salary(income_year: i32) -> Yen {
    let year = tax_year(income_year);
    let least = year.salary.first().map_or(Yen::ZERO, |row| -row.plus);
    year.dependent_limit + least
}

pub fn payers(sheet: &Sheet) -> String {
    let parents = sheet.control(Field::Parents);
    let payers = key(&parents, TWO, "父と母の2人", "別に住んでいても、収入がなくても、2人です。再婚した父母も数えます")
        + &key(&parents, MOTHER, "母の1人", ALONE)
        + &key(&parents, FATHER, "父の1人", ALONE)
        + &key(&parents, NOBODY, "あなた自身", ON_ONES_OWN)
        + &unknown_key(&parents);
    let own = if sheet.form.asks_family() { "" } else { OWN_INCOME };
    [
        top(
            "学費や生活費を出している人はだれですか？",
            "制度では「生計維持者」といいます。この人たちの収入で、支援が決まります。",
        ),
        choice(&parents, "学費や生活費を出している人", "", false, &payers),
        guard(Field::Parents, own),
        element("div", &more("祖父母などが支えているとき、結婚しているとき", OTHERS)),
    ]
    .concat()
}

const ALONE: &str = "ひとり親控除を計算に入れます";
const ON_ONES_OWN: &str =
    "児童養護施設や里親のもとで育った（父母がいても）。または、父母が亡くなっていて、ほかに出す人がいない";
const OWN_INCOME: &str = "18歳になる前の日に施設や里親のもとにいたことなど、決まりがあり、証明書を出します。働いて自分で出しているだけでは、当たりません。収入は、「あなた」の画面の答えで計算します。";
const OTHERS: &str = "<p class=m>この計算は、まだできません。\
    進学先の学校か、日本学生支援機構のシミュレーターで確かめてください。</p>";

/// Whether there are any, how many, and a row for each. The keys' values are the count that they stand for.
pub fn siblings(sheet: &Sheet) -> String {
    let count = sheet.form.siblings();
    let (id, error) = (Field::Siblings.key(), sheet.control(Field::Siblings).error);
    let value = match count {
        Some(0) => "0",
        Some(_) => "1",
        None => sheet.form.get(Field::Siblings),
    };
    let any = Control { id, value, error };
    let keys = key(&any, "0", "いない", "") + &key(&any, "1", "いる", "") + &unknown_key(&any);
    let mut text = choice(&any, "きょうだいはいますか", "", true, &keys);
    let count = count.unwrap_or(0);
    if count > 0 {
        text += &stepper(count);
    }
    for place in 0..count {
        text += &row(sheet, place);
    }
    [
        top("きょうだいはいますか？", "養われている子どもの数と年齢で、家族の税金と支援が変わります。"),
        // A frame of their own, so that whatever follows stays as it is when rows come and go.
        frame("children", &text),
        guard(Field::Siblings, &number(sheet.form)),
        element("div", &more("多子世帯になると、何が変わりますか", &large_family())),
    ]
    .concat()
}

fn stepper(count: u8) -> String {
    let key = |name: &str, drawing: &str, count: u8| {
        let count = count.clamp(1, MAX_SIBLINGS).to_string();
        button(&Field::Siblings.key(), &count, &["class=\"ico sq\" aria-label=", name].concat(), &icon(drawing))
    };
    [
        "<div class=field><span class=l id=count-l>きょうだいの人数</span>\
        <span class=h>あなたは数えません。</span><div class=step role=group aria-labelledby=count-l>",
        &key("1人減らす", "minus", count - 1),
        &element("output", &count.to_string()),
        "<span>人</span>",
        &key("1人増やす", "plus", count + 1),
        "</div></div>",
    ]
    .concat()
}

fn row(sheet: &Sheet, place: u8) -> String {
    let newest = entry_choices().start - 1;
    let (born, dependent) = (sheet.control(Field::SiblingBirth(place)), sheet.control(Field::SiblingDependent(place)));
    let answers = option(&dependent, YES, "家族に養われている")
        + &option(&dependent, NO, "養われていない（働いているなど）")
        + &unknown_option(&dependent);
    let who = ["きょうだい ", &(place + 1).to_string(), "人目"].concat();
    let years = list(&born, "生まれた年", &(numbers(&born, newest, newest - 40, "年") + &unknown_option(&born)));
    lists_field(&born, &who, "1月1日生まれなら、前の年を選びます。", &years)
        + &lists_field(&dependent, "", "", &list(&dependent, "養われていますか", &answers))
        + &guard(Field::SiblingBirth(place), &age(sheet.form, place))
}

/// 扶養親族の年齢: what the age of a dependent makes doubtful.
fn age(form: &Form, place: u8) -> String {
    let dependent = form.get(Field::SiblingDependent(place)) == YES;
    let Ok(born) = form.get(Field::SiblingBirth(place)).parse::<i32>() else { return String::new() };
    let year = form.income_year();
    let limit = spoken(dependent_salary(year));
    let year_name = year.to_string();
    match year - born {
        ..0 if dependent => [&year_name, "年の12月31日に生まれていない子は、その年の人数に入りません。"].concat(),
        0..16 if dependent => "16歳未満は扶養控除がありません。多子世帯の人数には数えます。".into(),
        23.. if dependent => [
            &year_name,
            "年の12月31日に23歳以上です。収入が給与で年",
            &limit,
            "をこえる人は、養われている人に数えません。",
        ]
        .concat(),
        _ => String::new(),
    }
}

/// 扶養親族の数: where one child less would end 多子世帯.
fn number(form: &Form) -> String {
    let dependents = (0..form.siblings().unwrap_or(0)).filter(|place| form.get(Field::SiblingDependent(*place)) == YES);
    let children = dependents.count() + 1;
    let from = aid_year(entry_choices().start).multi_child_from;
    if usize::try_from(from) != Ok(children) {
        return String::new();
    }
    let from = from.to_string();
    [
        "あなたを含めてちょうど",
        &from,
        "人なので、多子世帯です。学校が数えるのは、税金の資料で扶養になっている人だけです。だれかが就職などで扶養を外れると、多子世帯でなくなります。",
    ]
    .concat()
}

fn large_family() -> String {
    let from = aid_year(entry_choices().start).multi_child_from.to_string();
    [
        "<p class=m>養われている子どもが、あなたを含めて",
        &from,
        "人以上なら「多子世帯」です。2025年度から、収入にかかわらず授業料と入学金が上限まで減免されます。\
        上の子が就職して扶養を外れ、",
        &from,
        "人に足りなくなると、次の10月の見直しで対象から外れます。</p>",
    ]
    .concat()
}
