/// A voice's copy at a vendor.
package struct VendorVoice: Hashable, Sendable, Codable {
    /// The vendor's name, such as `telnyx`.
    package let vendor: String
    /// The copy's name there.
    package let id: String

    package init(vendor: String, id: String) {
        self.vendor = vendor
        self.id = id
    }
}
