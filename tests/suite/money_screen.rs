//! The screens of お金, as the prerendered documents and the phone show them.

use std::collections::HashSet;

use ce_navi::{
    aid::{
        form::{AWAY, Field, Form, Step, TWO, YES},
        view::{Then, acted, form_html, money_page, result_html},
    },
    browser::address,
    route::Route,
    ui::act::Act,
};
use leptos::prelude::{Owner, RenderHtml};

fn worked() -> Form {
    let mut form = Form::default();
    for (field, text) in [
        (Field::School, "senmon-private"),
        (Field::Years, "2"),
        (Field::EntryYear, "2027"),
        (Field::Tuition, "70"),
        (Field::EntranceFee, "20"),
        (Field::Commute, AWAY),
        (Field::BirthYear, "2008"),
        (Field::BirthMonth, "9"),
        (Field::BirthDay, "15"),
        (Field::Parents, TWO),
        (Field::Siblings, "1"),
        (Field::SiblingBirth(0), "2012"),
        (Field::SiblingDependent(0), YES),
        (Field::SalaryA, "360"),
        (Field::SalaryB, "90"),
        (Field::Assets, "below"),
    ] {
        form.set(field, text);
    }
    form
}

/// The text between tags.
fn words(html: &str) -> String {
    let mut inside = false;
    let keep = |char: &char| {
        let tag = inside || *char == '<';
        inside = tag && *char != '>';
        !tag
    };
    html.chars().filter(keep).collect()
}

#[test]
fn a_form_with_a_gap_says_which_and_leads_to_its_step() {
    let mut form = worked();
    form.set(Field::SalaryB, "");
    let html = result_html(&form);
    assert!(html.contains("2人目の保護者の収入はいくらですか"));
    assert!(html.contains("money/#income"));
    form.set(Field::Commute, "");
    assert!(result_html(&form).contains("money/#school"));
    assert!(result_html(&Form::default()).contains("まだ計算していません"));
}

#[test]
fn typed_text_never_becomes_markup() {
    let mut form = worked();
    form.set(Field::Tuition, "\"><img src=x>");
    let html = form_html(&form);
    assert!(!html.contains("<img") && html.contains("value=\"&quot;&gt;&lt;img src=x&gt;\""), "{html}");
    for field in [Field::Tuition, Field::School, Field::BirthYear, Field::SalaryA, Field::SiblingBirth(0)] {
        form.set(field, "<img src=x>");
        assert!(!result_html(&form).contains("<img"));
    }
}

#[test]
fn the_prerendered_questions_can_be_read_and_say_what_needs_scripts() {
    address::set_base("/".into());
    let html = Owner::new().with(|| money_page(&Route::Money).to_html());
    assert_eq!(html.matches("<h1").count(), 1);
    let text = words(&html);
    for words in [
        "返さなくてよい支援",
        "専門学校（私立）",
        "授業料 年59万円、入学金 16万円",
        "入力した内容は、この端末の外に出ません",
    ] {
        assert!(text.contains(words), "{words}");
    }
    assert!(html.contains("<noscript>"));
    assert!(
        html.contains("name=back value=\"\" class=btn>") && html.contains("name=erase value=\"\" class=\"btn sm\">")
    );
    assert!(!html.contains("style="), "{html}");
}

fn act(form: &mut Form, name: &str, value: &str) -> Option<Then> {
    acted(form, Act { name: name.into(), value: value.into() })
}

/// The tag of the element with an id, and what stands inside up to the next tag.
fn tag(html: &str, id: &str) -> String {
    let at = html.find(&format!(" id={id} ")).or_else(|| html.find(&format!(" id={id}>"))).unwrap();
    let start = html[..at].rfind('<').unwrap();
    html[start..].split_inclusive('<').nth(1).unwrap().into()
}

#[test]
fn a_field_holds_what_was_answered() {
    let mut form = worked();
    let html = form_html(&form);
    assert!(html.contains("name=school value=senmon-private checked>"));
    assert_eq!(html.matches(" checked").count(), 2, "the school and the home");
    assert!(html.contains("<option value=2 selected>2年</option>"));
    assert!(html.contains("<option value=2027 selected>2027年4月</option>"));
    assert_eq!(html.matches(" selected").count(), 2);
    assert!(tag(&html, "tuition").contains("value=\"70\""));
    assert!(html.contains("70万円（700,000円）"), "how it was understood");
    form.step = Step::Family;
    let html = form_html(&form);
    assert!(html.contains("name=siblings value=1 checked>"));
    assert!(html.contains("<output>1</output>"));
    assert!(html.contains("<option value=2012 selected>2012年</option>"));
    assert!(html.contains("<option value=yes selected>家族に養われている</option>"));
    form.step = Step::Income;
    assert!(tag(&form_html(&form), "salary-a").contains("value=\"360\""));
}

#[test]
fn every_field_of_every_step_is_one_that_the_form_knows() {
    let mut form = worked();
    form.set(Field::Siblings, "9");
    let mut names = HashSet::new();
    for (step, _) in Step::ALL {
        form.step = step;
        let html = form_html(&form);
        let fields = html.split('<').filter(|tag| tag.starts_with("input") || tag.starts_with("select"));
        for field in fields {
            let name = field.split(" name=").nth(1).unwrap().split([' ', '>']).next().unwrap();
            assert_eq!(Field::from_key(name).unwrap().key(), name);
            names.insert(name.to_owned());
        }
    }
    assert_eq!(names.len(), 17 + 2 * 9);
}

#[test]
fn brothers_and_sisters_come_and_go_with_their_answers() {
    let mut form = worked();
    form.step = Step::Family;
    let buttons = |form: &Form| {
        let html = form_html(form);
        let values = html.split("<button type=button name=siblings value=\"").skip(1);
        values.map(|text| text.split('"').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(buttons(&form), ["1", "2"], "no less than one");
    assert_eq!(act(&mut form, "siblings", "2"), Some(Then::Stay));
    assert!(form_html(&form).contains("id=born-1 "));
    assert_eq!(act(&mut form, "siblings", "0"), Some(Then::Stay));
    assert!(buttons(&form).is_empty() && !form_html(&form).contains("born-0"));
    act(&mut form, "siblings", "9");
    assert_eq!(buttons(&form), ["8", "9"], "no more than there is room for");
    assert_eq!(form.get(Field::SiblingBirth(0)), "2012");
}

#[test]
fn an_error_stands_beside_its_field_from_the_first_try_until_it_is_mended() {
    let mut form = worked();
    act(&mut form, "tuition", "ななじゅう");
    let html = form_html(&form);
    assert!(!html.contains("aria-invalid") && tag(&html, "tuition-e").contains(" hidden>"));
    assert_eq!(act(&mut form, "next", ""), Some(Then::Mend));
    let html = form_html(&form);
    assert_eq!((html.matches("aria-invalid=true").count(), html.matches("field err").count()), (1, 1));
    assert!(tag(&html, "tuition").contains("aria-describedby=\"tuition-h tuition-e\" aria-invalid=true"));
    assert!(!tag(&html, "tuition-e").contains("hidden") && html.contains("数字で入れてください"));
    act(&mut form, "tuition", "70");
    assert!(!form_html(&form).contains("aria-invalid"));
    assert!(tag(&form_html(&form), "tuition-e").contains(" hidden>"));
    act(&mut form, "commute", "");
    let html = form_html(&form);
    assert!(html.contains("aria-labelledby=commute-l aria-describedby=commute-e aria-invalid=true"));
}

#[test]
fn the_steps_lead_on_and_back_and_to_the_result() {
    let mut form = worked();
    assert_eq!(act(&mut form, "back", ""), Some(Then::Home));
    for step in [Step::Family, Step::Income] {
        assert_eq!(act(&mut form, "next", ""), Some(Then::Arrive));
        assert_eq!(form.step, step);
        assert!(form_html(&form).contains(&format!("id=step-{}>", step.key())));
    }
    assert_eq!(act(&mut form, "next", ""), Some(Then::Result));
    assert_eq!(form.step, Step::School, "from the result the way back leads to the first step");
    form.step = Step::Income;
    assert_eq!(act(&mut form, "back", ""), Some(Then::Arrive));
    assert_eq!(form.step, Step::Family);
    let before = form.clone();
    assert_eq!(act(&mut form, Act::KEY, "1"), None);
    assert_eq!(form, before);
    assert_eq!(act(&mut form, "erase", ""), Some(Then::Erase));
    assert_eq!(form, Form::default());
}
