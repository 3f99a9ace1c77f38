//! Who looks at the result: the same numbers for the student, a parent and a teacher, each with what they ask first on top.

use crate::{
    aid::form::{Field, Form},
    ui::html::element,
};

/// What the keys are called that choose who looks.
const VIEW: &str = "view";

/// A part of the result: one element of the screen or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The answer.
    Top,
    Band,
    Money,
    /// When the support changes, and which child counts.
    Changes,
    Loans,
    Calendar,
    Ahead,
    /// Conditions, and what may happen.
    Terms,
    Open,
    Compare,
    Why,
    /// The ways to carry it away.
    Share,
    /// The sheet for paper, and the derivation that was asked for.
    End,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Talk {
    #[default]
    Student,
    Parent,
    Teacher,
}

impl Talk {
    const ALL: [(Self, &str, &str); 3] =
        [(Self::Student, "student", "わたし"), (Self::Parent, "parent", "保護者"), (Self::Teacher, "teacher", "先生")];

    pub fn of(form: &Form) -> Self {
        let chosen = form.get(Field::View);
        Self::ALL.iter().find(|(_, key, _)| *key == chosen).map_or(Self::Student, |(talk, ..)| *talk)
    }

    /// The parts in the order in which they are asked for; each stands in it once.
    pub const fn order(self) -> [Part; 13] {
        use Part::{Ahead, Band, Calendar, Changes, Compare, End, Loans, Money, Open, Share, Terms, Top, Why};
        match self {
            Self::Student => [Top, Band, Money, Changes, Ahead, Calendar, Loans, Compare, Terms, Open, Why, Share, End],
            Self::Parent => [Top, Money, Calendar, Loans, Compare, Ahead, Changes, Band, Open, Terms, Why, Share, End],
            Self::Teacher => [Top, Open, Ahead, Terms, Band, Changes, Money, Calendar, Loans, Compare, Why, Share, End],
        }
    }

    pub fn keys(self) -> String {
        let mut text = String::new();
        for (talk, key, name) in Self::ALL {
            let on = if talk == self { " checked>" } else { ">" };
            text.extend(["<label><input type=radio name=", VIEW, " value=", key, on, name, "</label>"]);
        }
        let words = match self {
            Self::Student => "しくみと金額の順に並べています。数字は、だれが見ても同じです。",
            Self::Parent => "金額、期日、借りるお金の順に並べています。「あなた」は、入学する人です。",
            Self::Teacher => "まだわかっていないこと、手続き、条件の順に並べています。「あなた」は、入学する人です。",
        };
        element("div class=seg role=radiogroup aria-label=見る人", &text) + &element("p class=\"s dim\"", words)
    }
}
