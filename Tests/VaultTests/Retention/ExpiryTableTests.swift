import Commerce
import Compliance
import Foundation
import Testing
import Vault

/// Every class by every path, so that no way is forgotten.
struct ExpiryTableTests {
    /// `read`: there is such a way, and a check turns the clock on it. `none`: there is no such way. `endless`: there is one, and what is
    /// read there never ends by itself.
    private static let table = """
        class                  vault    calls_show calls_export calls_render people_why people_export replay audit restored
        consent_evidence       read     none       none         none         read       read          none   none  read
        suppression            endless  none       none         none         none       endless       none   none  endless
        call_detail            read     read       read         none         read       read          read   none  read
        prompt_script_versions read     none       none         none         none       none          read   none  read
        dnc_versions           none     none       none         none         none       none          none   none  none
        vendor_contracts       none     none       none         none         none       none          none   none  none
        recording_audio        read     none       none         read         none       read          none   none  read
        recording_notice_clip  none     none       none         none         none       none          none   none  none
        transcript             read     read       none         none         none       read          none   none  read
        llm_trace              none     none       none         none         none       none          none   none  none
        sms_body               none     none       none         none         none       none          none   none  none
        cart_snapshot          read     none       none         none         none       read          none   none  read
        order_attribution      read     none       none         none         none       read          none   none  read
        discount_ledger        read     none       none         none         none       read          none   none  read
        voice_sample           read     none       none         none         none       none          none   none  read
        voice_model            none     none       none         none         none       none          none   none  none
        voiceprint             none     none       none         none         none       none          none   none  none
        audit_log              read     none       none         none         none       none          none   read  read
        dsar_case              read     none       none         none         none       none          none   none  read
        breach_record          read     none       none         none         none       none          none   none  read
        backup                 none     none       none         none         none       none          none   none  none
        raw_webhook            read     none       none         none         none       none          none   none  read
        """

    private static let rows = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }

    /// No class and no path is missing, and each cell says what there is.
    @Test func everyClassIsCheckedByEveryPath() throws {
        let heading = try #require(Self.rows.first)
        #expect(
            heading.dropFirst().map { $0.replacing("_", with: " ") } == ReadingPath.allCases.map(\.rawValue))
        #expect(Self.rows.dropFirst().map { $0[0] } == RetentionClass.allCases.map(\.rawValue))
        for (row, kept) in zip(Self.rows.dropFirst(), RetentionClass.allCases) {
            for (cell, path) in zip(row.dropFirst(), ReadingPath.allCases) {
                // A restored vault is read by every one of the vault's own reads.
                let checked = path == .restored ? .vault : path
                let hasCheck = (ExpiryCheck.all + ExpiryCheck.commands).contains {
                    $0.path == checked && $0.retentionClass == kept
                }
                #expect(hasCheck == (cell == "read"), "\(kept.rawValue) by \(path.rawValue)")
                #expect((cell == "endless") <= (kept.keep.end(from: Sample.start) == nil))
            }
        }
    }

    /// A class without any way has nothing in the vault, and it is said why.
    @Test func aClassWithoutAWayIsNotStored() throws {
        for (row, kept) in zip(Self.rows.dropFirst(), RetentionClass.allCases) {
            #expect(row.dropFirst().allSatisfy { $0 == "none" } == (kept.reasonNotStored != nil), "\(kept.rawValue)")
        }
    }

    /// What each command reads, one second before and one second after the limit, with no sweeper anywhere.
    @Test(arguments: ExpiryCheck.commands)
    func noCommandReadsPastTheLimit(_ check: ExpiryCheck) async throws {
        let end = try #require(check.end)
        for (moment, isRead) in [(end - .seconds(1), true), (end + .seconds(1), false)] {
            let opened = try OpenedVault()
            try await check.write(opened.vault)
            #expect(try await check.isRead(opened.vault, moment) == isRead, "\(isRead ? "before" : "after") the limit")
            try await opened.vault.close()
        }
    }

    /// A back-up brings nothing back: what has expired since it was made is as shut in the restored vault.
    @Test(arguments: ExpiryCheck.all)
    func aRestoredBackUpReadsNothingPastItsLimit(_ check: ExpiryCheck) async throws {
        let end = try #require(check.end)
        for (moment, isRead) in [(end - .seconds(1), true), (end + .seconds(1), false)] {
            let opened = try OpenedVault()
            try await check.write(opened.vault)
            let places = VaultRestore.Places(
                data: opened.folder.file("backup").path, keys: opened.folder.file("backup.keys").path,
                erasures: nil, target: opened.folder.file("restored").path)
            try await opened.vault.backupKeys(to: places.keys, at: Sample.start)
            try await opened.vault.backupData(to: places.data, at: Sample.start)
            try await opened.vault.close()
            _ = try await VaultRestore.restore(places, rootKey: opened.rootKey, at: Sample.start)
            let restored = try SQLiteVault(folder: places.target, rootKey: opened.rootKey)
            #expect(try await check.isRead(restored, moment) == isRead, "\(isRead ? "before" : "after") the limit")
            try await restored.close()
        }
    }
}

extension Bool {
    /// Whether this implies the other.
    fileprivate static func <= (left: Bool, right: Bool) -> Bool { !left || right }
}
