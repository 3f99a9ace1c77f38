//! The field for one's own note on a school's page. The page itself only has to be read; on the phone the field is put into
//! the place that it leaves.

use std::cell::RefCell;

use crate::{
    browser::{
        page,
        redraw::redraw,
        storage::{self, Key},
    },
    schools::memo::Memos,
    ui::{
        act::Act,
        html::{element, escaped, section},
    },
};

const SAVED: &str = "この端末に保存しました。";
const NOT_SAVED: &str = "この端末に保存できません。空きがないか、保存が止められています。書いたメモは、ページを閉じるまで残ります。\
    大事なことは、ほかの場所にも書いてください。";

thread_local! {
    /// Notes that could not be kept, for this visit only.
    static UNSAVED: RefCell<Option<Memos>> = const { RefCell::new(None) };
}

fn kept() -> Memos {
    let stored = || storage::load(Key::Memos).map_or_else(Memos::default, |text| Memos::from_saved(&text));
    UNSAVED.with_borrow(Clone::clone).unwrap_or_else(stored)
}

/// Puts the field into its place on the page of a school.
pub fn open_memo(id: &str) {
    let memos = kept();
    redraw("#memo", &memo_html(memos.of(id)));
    // What was typed before and another tab has changed since.
    page::hold("[name=memo]", memos.of(id));
}

/// Keeps what was written, and says whether it will still be there after the page is closed.
pub fn keep_memo(id: &str, act: &Act) {
    if act.name != "memo" {
        return;
    }
    let mut memos = kept();
    memos.set(id, &act.value);
    let saved = storage::save(Key::Memos, &memos.to_saved());
    redraw("#memo-said", if saved { SAVED } else { NOT_SAVED });
    UNSAVED.set((!saved).then_some(memos));
}

/// Forgets all notes.
pub fn forget_memos() {
    UNSAVED.set(None);
    storage::erase(Key::Memos);
}

/// The field with what was written before.
#[must_use]
pub fn memo_html(text: &str) -> String {
    // The first line break inside a field is not part of its text.
    let field = element(
        "textarea name=memo rows=5 maxlength=1000 autocomplete=off aria-labelledby=memo-name aria-describedby=memo-about",
        &("\n".to_owned() + &escaped(text)),
    );
    let about = "<p class=\"m dim\" id=memo-about>見学の日や、聞いたことを書いておけます。この端末だけに保存し、どこにも送りません。</p>";
    section("memo-name", "自分のメモ", &[about, &field, "<p class=s role=status id=memo-said></p>"].concat())
}
