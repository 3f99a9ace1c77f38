//! The text of /money/: a step of questions with what they share: progress, errors, the keys on, back and to erase.

use super::{family, income, school};
use crate::{
    aid::{
        amount,
        form::{Field, Form, Step, Wrong},
    },
    ui::{
        field::{Control, amount_field},
        html::{button, element, more, small_icon},
    },
};

/// What the form and its keys are called.
pub const NEXT: &str = "next";
pub const BACK: &str = "back";
pub const ERASE: &str = "erase";

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

    /// A field for an amount in 万円 that says back what it understood.
    pub fn amount(&self, field: Field, label: &str, hint: &str, placeholder: &str) -> String {
        let control = self.control(field);
        let echo = amount::parse(control.value).map(amount::echo).unwrap_or_default();
        amount_field(&control, [label, hint, "万円", placeholder, &echo])
    }
}

/// The step that a form is at.
#[must_use]
pub fn form_html(form: &Form) -> String {
    let errors = if form.tried { form.errors(form.step) } else { Vec::new() };
    let sheet = Sheet { form, errors };
    let questions = match form.step {
        Step::School => school::questions(&sheet),
        Step::Family => family::questions(&sheet),
        Step::Income => income::questions(&sheet),
    };
    let next = match form.step {
        Step::School => "次へ：家族",
        Step::Family => "次へ：収入",
        Step::Income => "計算する",
    };
    [
        "<ol class=steps aria-label=入力の進み>",
        &progress(form.step),
        // Each step is a form of its own, so that no field of one is taken for a field of another.
        "</ol><form class=form novalidate name=",
        NEXT,
        " id=step-",
        form.step.key(),
        ">",
        &questions,
        "<div class=btns>",
        &button(BACK, "", "class=btn", "もどる"),
        "<button class=\"btn go\" type=submit>",
        next,
        "</button></div></form><div><noscript>計算するには、ブラウザーのJavaScriptを有効にしてください。</noscript></div>",
        &more("入力を消す", &(ERASES.to_owned() + &button(ERASE, "", "class=\"btn sm\"", "すべて消す"))),
    ]
    .concat()
}

const ERASES: &str = "<p class=m>3つの画面に入れた答えを、この端末からすべて消します。もとにもどせません。</p>";

fn progress(now: Step) -> String {
    let mut text = String::new();
    for (step, name) in Step::ALL {
        let (open, after) = match step as i8 - now as i8 {
            ..0 => ("<li class=done><span class=num>", "<span class=vh>（入力ずみ）</span></li>"),
            0 => ("<li aria-current=step><span class=num>", "</li>"),
            1.. => ("<li><span class=num>", "</li>"),
        };
        text.extend([open, &(step as u8 + 1).to_string(), "</span> ", name, after]);
    }
    text
}

/// The top of a step: its question, what it is for, and that nothing leaves the phone.
pub fn intro(heading: &str, words: &str) -> String {
    let lock = small_icon("lock");
    let words = [heading, "</h1><p class=\"m dim\">", words, "</p><p class=status>", &lock, LEAVES_NOT].concat();
    element("div class=intro", &("<h1>".to_owned() + &words))
}

const LEAVES_NOT: &str = "入力した内容は、この端末の外に出ません</p>";
