//! [`FamilyName`]: the name of a family, as look-ups compare it.

/// The name of a family, with its bytes packed into a number, so that two names are
/// mostly compared in one step.
#[derive(Clone, Copy)]
pub(crate) struct FamilyName<'n> {
    packed: u64,
    /// In bytes, which need not be divided between characters.
    name: &'n [u8],
}

/// The same, kept.
pub(crate) struct OwnFamilyName {
    packed: u64,
    name: Box<str>,
}

/// Names of up to so many bytes are told apart by the number alone; no byte of an
/// id is zero.
const PACKED: usize = size_of::<u64>();

impl<'n> FamilyName<'n> {
    #[inline]
    pub(crate) fn new(name: &'n str) -> FamilyName<'n> {
        let packed = name.bytes().fold(0, pack);
        let name = name.as_bytes();
        FamilyName { packed, name }
    }

    /// The family of an id and what stands behind it: `vpc` and `404`.
    #[inline]
    pub(crate) fn of_id(id: &'n str) -> (FamilyName<'n>, &'n [u8]) {
        let mut packed = 0;
        let mut rest = id.as_bytes();
        while let [byte, behind @ ..] = rest
            && *byte != b'-'
        {
            packed = pack(packed, *byte);
            rest = behind;
        }
        let (name, _) = id.as_bytes().split_at(id.len() - rest.len());
        let (_, code) = rest.split_at(usize::from(!rest.is_empty()));
        (FamilyName { packed, name }, code)
    }

    pub(crate) fn to_own(self) -> OwnFamilyName {
        OwnFamilyName {
            packed: self.packed,
            name: String::from_utf8_lossy(self.name).into(),
        }
    }

    /// Whether it is the family `http`.
    #[inline]
    pub(crate) fn is_http(self) -> bool {
        self.name == b"http"
    }
}

impl OwnFamilyName {
    #[inline]
    pub(crate) fn is(&self, other: FamilyName<'_>) -> bool {
        self.packed == other.packed
            && self.name.len() == other.name.len()
            && (self.name.len() <= PACKED || self.name.as_bytes() == other.name)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.name
    }
}

/// Bytes beyond the number's width are mixed in, and leave names to be compared.
#[inline]
fn pack(packed: u64, byte: u8) -> u64 {
    packed.rotate_left(8) ^ u64::from(byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart() {
        let names = [
            "",
            "a",
            "b",
            "ab",
            "ba",
            "http",
            "vpc",
            "detail",
            "language",
            "reference",
            "referencf",
            "aaaaaaaaa",
            "websocket",
            "cloudflare",
            "cloudflarf",
            "dloudflare",
        ];
        for one in names {
            for other in names {
                let equal = FamilyName::new(one).to_own().is(FamilyName::new(other));
                assert_eq!(equal, one == other, "{one:?} and {other:?}");
            }
        }
        // Where one is as long as the number and the other goes beyond it.
        let long = "\u{1}bcdefgha";
        let short = "bcdefgh`";
        assert!(!FamilyName::new(long).to_own().is(FamilyName::new(short)));
    }

    #[test]
    fn an_id_is_divided_at_its_first_hyphen() {
        for (id, name, code) in [
            ("vpc-404", "vpc", "404"),
            ("shop-order-404", "shop", "order-404"),
            ("alone", "alone", ""),
            ("", "", ""),
            ("-", "", ""),
            ("编-号", "编", "号"),
        ] {
            let (family, behind) = FamilyName::of_id(id);
            assert!(FamilyName::new(name).to_own().is(family), "{id}");
            assert_eq!(behind, code.as_bytes(), "{id}");
        }
    }
}
