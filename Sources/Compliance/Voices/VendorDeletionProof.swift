package import Commerce

/// What the vendor said when it was asked whether a copy is gone.
package struct VendorDeletionProof: Hashable, Sendable, Codable {
    /// The HTTP status of the vendor's answer.
    package let status: Int
    /// SHA-256 of the answer's body, in lower-case hexadecimal.
    package let bodySHA256: String
    package let at: WallTime

    package init(status: Int, bodySHA256: String, at: WallTime) {
        self.status = status
        self.bodySHA256 = bodySHA256
        self.at = at
    }
}
