import Commerce
import Compliance
import Shops

extension ShopPerson {
    /// What the shop says about the person's age; a date of birth counts for more than a ticked box (AGE-2).
    func age(at now: WallTime) -> AgeAttestation {
        guard let birthDate else { return ageAttestation }
        // In the zone where the day begins last: nobody is taken for of age a few hours early.
        let today = LocalTime(now, offsetSeconds: -12 * 3_600).date
        let hadBirthday = (today.month, today.day) >= (birthDate.month, birthDate.day)
        let years = today.year - birthDate.year - (hadBirthday ? 0 : 1)
        return years < 18 ? .minor : ageAttestation
    }
}
