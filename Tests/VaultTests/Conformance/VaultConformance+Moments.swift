import CallCore
import Commerce
import Testing
import Vault

extension VaultConformance {
    static let moments: [VaultConformance] = [
        VaultConformance("the newest moment is the latest that anything was written at, whatever was written last") {
            vault in
            #expect(try await vault.newestMoment() == nil)
            let later = Sample.start + .seconds(3_600)
            for (name, moment) in [("a", Sample.start), ("b", later), ("c", Sample.start + .seconds(60))] {
                _ = try await vault.accept(
                    InboxItem(
                        id: InboxID(source: "telnyx", text: name), merchant: nil, body: Array("{}".utf8),
                        receivedAt: moment))
            }
            #expect(try await vault.newestMoment() == later)
        },
        VaultConformance("a call whose log is no use is closed behind it, once, and its person may have another") {
            vault in
            _ = try await inCall(vault)
            _ = try await vault.closeWithoutLog(Sample.call, as: .failed, at: Sample.start + .seconds(9))
            _ = try await vault.closeWithoutLog(Sample.call, as: .unknown, at: Sample.start + .seconds(99))
            let call = try await vault.call(Sample.call.call, at: Sample.start)
            #expect(call?.outcome == .failed)
            #expect(call?.endedAt == Sample.start + .seconds(9))
            #expect(try await vault.liveCalls(at: Sample.start).isEmpty)
            #expect(try await vault.log(of: Sample.call, at: Sample.start) == [Sample.record(1)])
        },
    ]
}
