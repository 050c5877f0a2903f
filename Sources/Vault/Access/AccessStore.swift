package import Commerce
package import Compliance

/// API keys, who holds them, and second persons' approvals. Every change and every refusal goes into the audit.
package protocol AccessStore: Sendable {
    /// Makes a key; its token is given once and kept nowhere.
    /// - Throws: ``AccessError``; ``VaultError/nameTaken(_:)`` while another key of that name is not revoked.
    func grantAccess(_ new: NewAccessKey, by author: AccessAuthor, at now: WallTime) async throws -> GrantedAccess

    /// Keys, the newest first, also those that are of no use any more; all merchants' when `merchant` is nil.
    func accessKeys(of merchant: MerchantID?, limit: Int, at now: WallTime) async throws -> [AccessKey]

    /// - Throws: ``AccessError/unknownKey(_:)``.
    func accessKey(_ id: AccessKeyID, at now: WallTime) async throws -> AccessKey

    /// Takes a key out of use, from the next request on; a second time changes nothing.
    /// - Returns: the key as it is now.
    /// - Throws: ``AccessError/unknownKey(_:)``.
    @discardableResult
    func revokeAccess(_ id: AccessKeyID, by author: AccessAuthor, at now: WallTime) async throws -> AccessKey

    /// Judges a token as it came: whose it is, or why it is refused. The count of wrong secrets outlives the process.
    func admit(_ token: String, at now: WallTime) async throws -> AccessAdmission

    /// Writes down that an admitted key may not do what it wanted to; of very many, only how many there were.
    func audit(_ refusal: AccessRefusal, of key: AccessKey, at now: WallTime) async throws

    /// Asks for a second person's approval.
    /// - Throws: ``SecondPersonRefusal``, ``AccessError``.
    func askApproval(
        for permission: AccessPermission, of merchant: MerchantID?, by key: AccessKeyID, reason: String,
        at now: WallTime
    ) async throws -> Approval

    /// Approves what another key asked for.
    /// - Throws: ``SecondPersonRefusal``, ``AccessError``; a refusal is in the audit by then.
    @discardableResult
    func approve(_ id: SecondPersonID, by key: AccessKeyID, at now: WallTime) async throws -> Approval

    /// Uses an approval up, before what it is for is begun.
    /// - Throws: ``SecondPersonRefusal``, ``AccessError``; a refusal is in the audit by then.
    @discardableResult
    func useApproval(
        _ id: SecondPersonID, for permission: AccessPermission, of merchant: MerchantID?, by key: AccessKeyID,
        at now: WallTime
    ) async throws -> Approval

    /// What was asked for, the newest first; all merchants' when `merchant` is nil.
    func approvals(of merchant: MerchantID?, limit: Int, at now: WallTime) async throws -> [Approval]
}
