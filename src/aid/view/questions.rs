//! The text of /money/: a step of questions with what they share: progress, errors, the keys on, back and to erase.

use super::{check, family, income, school};
use crate::{
    aid::{
        amount,
        form::{Field, Form, Step, UNKNOWN, Wrong},
    },
    ui::{
        choice::key,
        field::{Control, amount_field, option},
        html::{button, element, icon, more, small_icon},
    },
};

/// What the form and its keys are called.
pub const NEXT: &str = "next";
pub const BACK: &str = "back";
pub const ERASE: &str = "erase";
/// Carries the step to change.
pub const EDIT: &str = "edit";
/// Forgets the school that the finder handed over.
pub const GIVE_BACK: &str = "give-back";

/// A form, and the errors that may be shown.
pub struct Sheet<'a> {
    pub form: &'a Form,
    errors: Vec<Wrong>,
}

impl<'a> Sheet<'a> {
    pub fn control(&self, field: Field) -> Control<'a> {
        let error = self.errors.iter().find(|wrong| wrong.field == field).map_or("", |wrong| wrong.text);
        Control { id: field.key(), value: self.form.get(field), error }
    }

    /// The same, where no answer is one.
    pub fn control_or(&self, field: Field, usual: &'a str) -> Control<'a> {
        let control = self.control(field);
        Control { value: if control.value.is_empty() { usual } else { control.value }, ..control }
    }

    /// A field for an amount in 万円, or in yen where it is copied, that says back what it understood; what it makes doubtful stands below.
    pub fn amount(&self, field: Field, label: &str, hint: &str, placeholder: &str) -> String {
        let control = self.control(field);
        let echo = self.form.read(field).map(amount::echo).unwrap_or_default();
        let unit = if field.is_copied() { "円" } else { "万円" };
        amount_field(&control, [label, hint, unit, placeholder, &echo])
    }
}

/// わからない, among keys.
pub fn unknown_key(control: &Control) -> String {
    key(control, UNKNOWN, "わからない", "")
}

/// わからない, in a list.
pub fn unknown_option(control: &Control) -> String {
    option(control, UNKNOWN, "わからない")
}

/// The step that a form is at.
#[must_use]
pub fn form_html(form: &Form) -> String {
    let errors = if form.tried { form.errors(form.step) } else { Vec::new() };
    let summary = summary(&errors);
    let sheet = Sheet { form, errors };
    let questions = match form.step {
        Step::School => school::questions(&sheet),
        Step::Fees => school::fees(&sheet),
        Step::Home => school::home(&sheet),
        Step::Student => family::student(&sheet),
        Step::Family => family::payers(&sheet),
        Step::Siblings => family::siblings(&sheet),
        Step::Income => income::first(&sheet),
        Step::SecondIncome => income::second(&sheet),
        Step::Assets => income::savings(&sheet),
        Step::Check => check::answers(form),
    };
    [
        &progress(form),
        &summary,
        // Each step is a form of its own, so that no field of one is taken for a field of another.
        "<form class=form novalidate name=",
        NEXT,
        " id=step-",
        form.step.key(),
        ">",
        &questions,
        "<div class=btns>",
        &button(BACK, "", "class=btn", "もどる"),
        "<button class=\"btn go\" type=submit>",
        &onward(form),
        "</button></div></form><div><noscript>計算するには、ブラウザーのJavaScriptを有効にしてください。</noscript></div>",
        &more("入力を消す", &(ERASES.to_owned() + &button(ERASE, "", "class=\"btn sm\"", "すべて消す"))),
    ]
    .concat()
}

const ERASES: &str = "<p class=m>ここまでに入れた答えと、くらべるために残した答えを、この端末からすべて消します。もとにもどせません。</p>";

/// What the key on says.
fn onward(form: &Form) -> String {
    match form.next() {
        None if form.first_wrong_step().is_some() => "続きに答える".into(),
        None => "計算する".into(),
        Some(_) if form.returning => "確認にもどる".into(),
        Some(next) => ["次へ：", next.name()].concat(),
    }
}

/// How far it is: a port for each step, and the present one in words.
fn progress(form: &Form) -> String {
    let (mut ports, mut place, mut count) = (String::new(), 0, 0);
    for step in form.steps() {
        count += 1;
        let (open, after) = if step < form.step && form.errors(step).is_empty() {
            ("<li class=done><span class=vh>", "（入力ずみ）</span></li>")
        } else if step == form.step {
            place = count;
            ("<li aria-current=step><span class=vh>", "</span></li>")
        } else {
            ("<li><span class=vh>", "</span></li>")
        };
        ports.extend([open, step.name(), after]);
    }
    let [place, count] = [place, count].map(|number: i32| number.to_string());
    [
        "<ol class=\"steps thin\" aria-label=入力の進み>",
        &ports,
        "</ol><p class=at id=at aria-hidden=true><span class=num>",
        &place,
        "</span> / <span class=num>",
        &count,
        "</span>　",
        form.step.name(),
        "</p>",
    ]
    .concat()
}

/// What is wrong, on top: each leads to its field. It takes the focus when going on was tried.
fn summary(errors: &[Wrong]) -> String {
    if errors.is_empty() {
        return String::new();
    }
    let mut list = String::new();
    for Wrong { field, text } in errors {
        // Of keys to choose from there is no one field: their question.
        let end = if field.is_choice() { "-l" } else { "" };
        list.extend(["<li><a href=\"#", &field.key(), end, "\">", &field.name(), text, "</a></li>"]);
    }
    let words = ["<div class=stack><h2>直すところ</h2><ul class=points>", &list, "</ul></div>"].concat();
    element("div class=\"call warn\" id=wrong tabindex=-1", &(icon("warn") + &words))
}

/// A frame that stays, around what comes and goes with an answer.
pub fn frame(id: &str, inside: &str) -> String {
    element(&["div class=form id=f-", id].concat(), inside)
}

/// A word of caution beside the field that it is about; nothing where there is none.
pub fn guard(field: Field, words: &str) -> String {
    let inside = if words.is_empty() {
        String::new()
    } else {
        element("div class=\"call warn\"", &(icon("warn") + &element("p", words)))
    };
    element(&["div class=guard role=status id=g-", &field.key()].concat(), &inside)
}

/// The top of a step: its question and what it is for.
pub fn top(heading: &str, words: &str) -> String {
    let words = if words.is_empty() { String::new() } else { element("p class=\"m dim\"", words) };
    element("div class=intro", &(element("h1", heading) + &words))
}

/// The top of the first step, and that nothing leaves the phone.
pub fn intro(heading: &str, words: &str) -> String {
    let lock = small_icon("lock");
    let words = [heading, "</h1><p class=\"m dim\">", words, "</p><p class=status>", &lock, LEAVES_NOT].concat();
    element("div class=intro", &("<h1>".to_owned() + &words))
}

const LEAVES_NOT: &str = "入力した内容は、この端末の外に出ません</p>";
