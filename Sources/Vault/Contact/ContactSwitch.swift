package import Commerce
package import Compliance

/// Something that stops contacts until it is turned off again (DIA-9, HRS-11).
package struct ContactSwitch: Hashable, Sendable {
    /// Whose contacts; nil for every merchant's.
    package let merchant: MerchantID?
    /// The state or country whose people are not contacted; nil for everybody.
    package let region: JurisdictionCode?

    package init(merchant: MerchantID?, region: JurisdictionCode?) {
        self.merchant = merchant
        self.region = region
    }
}
