//! [`FamilyName`]: the name of a family, as look-ups compare it.
//!
//! A look-up by id or in a family finds the name among those of a handful of families.
//! Here a name is a number wherever that is possible.

/// The name of a family, with its bytes packed into a number, so that two names are
/// usually compared in one step. It may be any string that a caller asks for.
#[derive(Clone, Copy)]
pub(crate) struct FamilyName<'n> {
    packed: u64,
    /// As bytes: those of an id can be divided without looking at its characters.
    name: &'n [u8],
}

/// The name of a family that there is.
pub(crate) struct OwnFamilyName {
    packed: u64,
    name: Box<str>,
}

/// Names of up to this many bytes differ exactly if their numbers or lengths do. Longer
/// ones are compared as strings as well.
const PACKED: usize = size_of::<u64>();

impl<'n> FamilyName<'n> {
    /// The name of a family by itself.
    #[inline]
    pub(crate) fn new(name: &'n str) -> FamilyName<'n> {
        let packed = name.bytes().fold(0, pack);
        let name = name.as_bytes();
        FamilyName { packed, name }
    }

    /// Divides an id at its first hyphen into its family and the code: `vpc` and `404`.
    /// An id without a hyphen is all family.
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

    /// The name to be kept.
    pub(crate) fn to_own(self) -> OwnFamilyName {
        OwnFamilyName {
            packed: self.packed,
            name: String::from_utf8_lossy(self.name).into(),
        }
    }

    pub(crate) fn as_bytes(self) -> &'n [u8] {
        self.name
    }

    /// Which of so many slots a table has for this name and others.
    #[inline]
    pub(crate) fn slot(self, slots: usize) -> usize {
        slot(self.packed, slots)
    }

    /// The first of these that has this name. Every look-up by id or in a family does
    /// this, so that no long name is compared within the loop.
    #[inline]
    pub(crate) fn find_in<T>(self, all: &[T], name_of: fn(&T) -> &OwnFamilyName) -> Option<&T> {
        let found = all.iter().find(|one| name_of(one).may_be(self))?;
        if self.name.len() <= PACKED {
            return Some(found);
        }
        self.find_long_in(all, name_of)
    }

    #[cold]
    fn find_long_in<T>(self, all: &[T], name_of: fn(&T) -> &OwnFamilyName) -> Option<&T> {
        all.iter().find(|one| name_of(one).is(self))
    }

    /// Whether it is the family `http`.
    #[inline]
    pub(crate) fn is_http(self) -> bool {
        self.name == b"http"
    }
}

impl OwnFamilyName {
    /// Whether both are the same name.
    pub(crate) fn is(&self, other: FamilyName<'_>) -> bool {
        self.name.as_bytes() == other.name
    }

    /// Whether both can be the same name, and surely are if it is no long one.
    #[inline]
    fn may_be(&self, other: FamilyName<'_>) -> bool {
        self.packed == other.packed && self.name.len() == other.name.len()
    }

    /// The same as of the borrowed name.
    pub(crate) fn slot(&self, slots: usize) -> usize {
        slot(self.packed, slots)
    }

    /// The name as a string.
    pub(crate) fn as_str(&self) -> &str {
        &self.name
    }
}

/// The family of an id: what stands before its number, or before its first hyphen if
/// it does not end in one. So the family of `aws-elb-460` is `aws-elb`, and that of
/// `axum-json-data` is `axum`. Nothing, for an id without a hyphen.
pub(crate) fn family_of(id: &str) -> Option<&str> {
    let (before, code) = id.rsplit_once('-')?;
    if !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(before);
    }
    id.split_once('-').map(|(family, _)| family)
}

/// Adds a byte to a number. Bytes beyond its width are mixed in, so that longer names
/// may have the same number.
#[inline]
fn pack(packed: u64, byte: u8) -> u64 {
    packed.rotate_left(8) ^ u64::from(byte)
}

/// A slot for a number, by Fibonacci hashing (Knuth, The Art of Computer Programming,
/// section 6.4): the highest bits of the product depend on all bits of the number.
#[inline]
fn slot(packed: u64, slots: usize) -> usize {
    let mixed = packed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> u32::BITS;
    ((mixed * slots as u64) >> u32::BITS) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_of_one_number_are_told_apart() {
        let names = ["abcdefgh12345678", "12345678abcdefgh", "other"];
        let own = names.map(|name| FamilyName::new(name).to_own());
        assert_eq!(own[0].packed, own[1].packed);
        for name in names {
            let found = FamilyName::new(name).find_in(&own, |name| name);
            assert_eq!(found.map(OwnFamilyName::as_str), Some(name));
        }
        let unknown = FamilyName::new("12345678abcdefg8");
        assert!(unknown.find_in(&own, |name| name).is_none());
        let swapped = FamilyName::new("1bcdefgha2345678");
        assert_eq!(own[0].packed, swapped.packed);
        assert!(swapped.find_in(&own, |name| name).is_none());
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
