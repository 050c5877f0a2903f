package import Commerce
package import Compliance

/// A request on record, without its words.
package struct RightsCaseRecord: Hashable, Sendable {
    package let id: RightsCaseID
    package let merchant: MerchantID
    package let person: PersonID?
    package let request: RightsCase

    package init(id: RightsCaseID, merchant: MerchantID, person: PersonID?, request: RightsCase) {
        self.id = id
        self.merchant = merchant
        self.person = person
        self.request = request
    }
}
