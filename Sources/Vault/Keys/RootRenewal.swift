/// Reads the root key anew, for a vault that stays open while another process rotates it.
///
/// The argument is the file that the rotation named; nil for the one that the vault was opened with.
package typealias RootRenewal = @Sendable (_ file: String?) throws -> RootKey
