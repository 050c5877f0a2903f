package import Commerce

/// Which merchant's call.
package struct CallKey: Hashable, Sendable, Codable {
    package let merchant: MerchantID
    package let call: CallID

    package init(merchant: MerchantID, call: CallID) {
        self.merchant = merchant
        self.call = call
    }
}
