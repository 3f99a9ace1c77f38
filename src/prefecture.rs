//! 都道府県 and 地方, in the order of JIS X 0401.

/// Declares the prefectures once: variant, name in addresses, Japanese name.
macro_rules! prefectures {
    ($($variant:ident $slug:literal $name:literal),* $(,)?) => {
        /// 都道府県. Ordered by the code of JIS X 0401 (北海道 is 1, 沖縄県 is 47).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Prefecture { $($variant),* }

        impl Prefecture {
            pub const ALL: [Self; 47] = [$(Self::$variant),*];

            /// 「東京都」
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// The word for it in an address: `tokyo`.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug),* }
            }
        }
    };
}

prefectures! {
    Hokkaido "hokkaido" "北海道",
    Aomori "aomori" "青森県",
    Iwate "iwate" "岩手県",
    Miyagi "miyagi" "宮城県",
    Akita "akita" "秋田県",
    Yamagata "yamagata" "山形県",
    Fukushima "fukushima" "福島県",
    Ibaraki "ibaraki" "茨城県",
    Tochigi "tochigi" "栃木県",
    Gunma "gunma" "群馬県",
    Saitama "saitama" "埼玉県",
    Chiba "chiba" "千葉県",
    Tokyo "tokyo" "東京都",
    Kanagawa "kanagawa" "神奈川県",
    Niigata "niigata" "新潟県",
    Toyama "toyama" "富山県",
    Ishikawa "ishikawa" "石川県",
    Fukui "fukui" "福井県",
    Yamanashi "yamanashi" "山梨県",
    Nagano "nagano" "長野県",
    Gifu "gifu" "岐阜県",
    Shizuoka "shizuoka" "静岡県",
    Aichi "aichi" "愛知県",
    Mie "mie" "三重県",
    Shiga "shiga" "滋賀県",
    Kyoto "kyoto" "京都府",
    Osaka "osaka" "大阪府",
    Hyogo "hyogo" "兵庫県",
    Nara "nara" "奈良県",
    Wakayama "wakayama" "和歌山県",
    Tottori "tottori" "鳥取県",
    Shimane "shimane" "島根県",
    Okayama "okayama" "岡山県",
    Hiroshima "hiroshima" "広島県",
    Yamaguchi "yamaguchi" "山口県",
    Tokushima "tokushima" "徳島県",
    Kagawa "kagawa" "香川県",
    Ehime "ehime" "愛媛県",
    Kochi "kochi" "高知県",
    Fukuoka "fukuoka" "福岡県",
    Saga "saga" "佐賀県",
    Nagasaki "nagasaki" "長崎県",
    Kumamoto "kumamoto" "熊本県",
    Oita "oita" "大分県",
    Miyazaki "miyazaki" "宮崎県",
    Kagoshima "kagoshima" "鹿児島県",
    Okinawa "okinawa" "沖縄県",
}

impl Prefecture {
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|prefecture| prefecture.slug() == slug)
    }

    /// 地方 by the usual eight parts of the country.
    #[must_use]
    pub fn region(self) -> Region {
        match self {
            Self::Hokkaido => Region::Hokkaido,
            _ if self <= Self::Fukushima => Region::Tohoku,
            _ if self <= Self::Kanagawa => Region::Kanto,
            _ if self <= Self::Aichi => Region::Chubu,
            _ if self <= Self::Wakayama => Region::Kinki,
            _ if self <= Self::Yamaguchi => Region::Chugoku,
            _ if self <= Self::Kochi => Region::Shikoku,
            _ => Region::Kyushu,
        }
    }
}

/// 地方 (八地方区分).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    Hokkaido,
    Tohoku,
    Kanto,
    Chubu,
    Kinki,
    Chugoku,
    Shikoku,
    Kyushu,
}

impl Region {
    pub const ALL: [Self; 8] = [
        Self::Hokkaido,
        Self::Tohoku,
        Self::Kanto,
        Self::Chubu,
        Self::Kinki,
        Self::Chugoku,
        Self::Shikoku,
        Self::Kyushu,
    ];

    /// The word for it in an address: `kanto`.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Hokkaido => "hokkaido",
            Self::Tohoku => "tohoku",
            Self::Kanto => "kanto",
            Self::Chubu => "chubu",
            Self::Kinki => "kinki",
            Self::Chugoku => "chugoku",
            Self::Shikoku => "shikoku",
            Self::Kyushu => "kyushu",
        }
    }

    /// 「関東」
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hokkaido => "北海道",
            Self::Tohoku => "東北",
            Self::Kanto => "関東",
            Self::Chubu => "中部",
            Self::Kinki => "近畿",
            Self::Chugoku => "中国",
            Self::Shikoku => "四国",
            Self::Kyushu => "九州・沖縄",
        }
    }
}
