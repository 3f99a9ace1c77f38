//! What a kind of school asks of those who study 臨床工学, as far as the table knows: from the least to the most, of the
//! document that each school's page shows first. No average, and no promise: the documents are of different years.

use super::school::Kind;
use crate::yen::Yen;

pub struct UsualFees {
    pub kind: Kind,
    /// 私立; else 国立 or 公立.
    pub private: bool,
    /// 授業料 of a year.
    pub tuition: Span,
    /// 入学金.
    pub admission: Span,
    /// 施設費, 実習費 and what else the first year costs.
    pub beside: Span,
}

pub struct Span {
    /// So many schools state it.
    pub schools: u8,
    pub least: Yen,
    pub most: Yen,
}
