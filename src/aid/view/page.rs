//! /money/: one step of questions at a time, with what they share: progress, going on and back, errors, keeping.

use leptos::prelude::*;

use super::{family, income, kept, school};
use crate::{
    aid::{
        amount,
        form::{Field, Form, Step, Wrong},
    },
    browser::{address, page},
    route::Route,
    ui::{
        field::{Control, amount_field},
        html::{element, icon, small_icon},
    },
};

/// The page's one signal, and the errors that may be shown.
#[derive(Clone, Copy)]
pub struct Page {
    pub form: RwSignal<Form>,
    errors: Memo<Vec<Wrong>>,
}

impl Page {
    /// The form that is kept, at the step that the address names behind `#`.
    fn new() -> Self {
        let mut form = kept::load();
        if let Some(step) = page::fragment().and_then(|key| Step::from_key(&key)) {
            form.step = step;
            address::replace_query("");
        }
        let form = RwSignal::new(form);
        let errors = Memo::new(move |_| form.with(|form| if form.tried { form.errors(form.step) } else { Vec::new() }));
        Self { form, errors }
    }

    /// Changes the form, and keeps it.
    fn change(self, change: impl FnOnce(&mut Form)) {
        self.form.update(change);
        self.form.with_untracked(kept::keep);
    }

    pub fn set(self, field: Field, text: String) {
        self.change(|form| form.set(field, text));
    }

    pub fn control(self, field: Field) -> Control {
        let Self { form, errors } = self;
        Control {
            id: field.key(),
            value: Signal::derive(move || form.with(|form| form.get(field).to_owned())),
            set: Callback::new(move |text| self.set(field, text)),
            error: Signal::derive(move || {
                let wrong = |wrong: &&Wrong| wrong.field == field;
                errors.with(|errors| errors.iter().find(wrong).map_or("", |wrong| wrong.text))
            }),
        }
    }

    /// A field for an amount in 万円 that says back what it understood.
    pub fn amount(self, field: Field, label: &str, hint: &str, placeholder: &'static str) -> AnyView {
        let control = self.control(field);
        let value = control.value;
        let echo = Signal::derive(move || amount::parse(&value.read()).map(amount::echo).unwrap_or_default());
        amount_field(&control, label, hint, "万円", placeholder, echo)
    }

    /// To the next step, or to the first wrong field of this one.
    fn go_on(self) {
        let wrong = self.form.with_untracked(|form| !form.errors(form.step).is_empty());
        if wrong {
            self.change(|form| form.tried = true);
            request_animation_frame(|| {
                page::scroll_to("main .err");
                page::focus("main .err :is(input, select)");
            });
            return;
        }
        let next = self.form.with_untracked(|form| form.step.next());
        self.go_to(next.unwrap_or_default());
        if next.is_none() {
            address::go(&Route::MoneyResult);
        }
    }

    fn go_back(self) {
        match self.form.with_untracked(|form| form.step.before()) {
            Some(before) => self.go_to(before),
            None => address::go(&Route::Home),
        }
    }

    fn go_to(self, step: Step) {
        self.change(|form| {
            form.step = step;
            form.tried = false;
        });
        request_animation_frame(arrive);
    }

    fn erase(self) {
        kept::erase();
        self.form.set(Form::default());
        request_animation_frame(arrive);
    }
}

fn arrive() {
    page::scroll_to_top();
    page::focus_heading();
}

/// The questions.
pub fn money_page() -> AnyView {
    let page = Page::new();
    let step = Memo::new(move |_| page.form.with(|form| form.step));
    view! {
        <main class="main read-w" id="main">
            <ol class="steps" aria-label="入力の進み" inner_html=move || progress(step.get())></ol>
            <form
                class="form"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    page.go_on();
                }
            >
                {move || match step.get() {
                    Step::School => school::questions(page),
                    Step::Family => family::questions(page),
                    Step::Income => income::questions(page),
                }}
                <div class="btns">
                    <button class="btn" type="button" on:click=move |_| page.go_back()>
                        "もどる"
                    </button>
                    <button
                        class="btn go"
                        type="submit"
                        inner_html=move || step.get().next().map_or("計算する", next_words)
                    ></button>
                </div>
            </form>
            <div inner_html=element("noscript", "計算するには、ブラウザーのJavaScriptを有効にしてください。")></div>
            <details class="more">
                <summary inner_html=icon("chev") + "入力を消す"></summary>
                <p class="m">"3つの画面に入れた答えを、この端末からすべて消します。もとにもどせません。"</p>
                <button class="btn sm" type="button" on:click=move |_| page.erase()>
                    "すべて消す"
                </button>
            </details>
        </main>
    }
    .into_any()
}

const fn next_words(next: Step) -> &'static str {
    match next {
        Step::School => "次へ：学校・住まい",
        Step::Family => "次へ：家族",
        Step::Income => "次へ：収入",
    }
}

fn progress(now: Step) -> String {
    let entry = |(step, name): (Step, &'static str)| {
        let (open, after) = match step.cmp(&now) {
            std::cmp::Ordering::Less => ("li class=done", "<span class=vh>（入力ずみ）</span>"),
            std::cmp::Ordering::Equal => ("li aria-current=step", ""),
            std::cmp::Ordering::Greater => ("li", ""),
        };
        element(open, &format!("<span class=num>{}</span> {name}{after}", step as u8 + 1))
    };
    Step::ALL.into_iter().map(entry).collect()
}

/// The top of a step: its question, what it is for, and that nothing leaves the phone.
pub fn intro(heading: &str, words: &str) -> AnyView {
    let lock = small_icon("lock") + "入力した内容は、この端末の外に出ません";
    still("intro", element("h1", heading) + &element("p class='m dim'", words) + &element("p class=status", &lock))
}

/// Markup that stands still.
pub fn still(class: &'static str, html: String) -> AnyView {
    view! { <div class=class inner_html=html></div> }.into_any()
}
