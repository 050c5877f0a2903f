import Commerce
import Compliance
import Testing
import Vault

extension VaultConformance {
    private static let lapse = Sample.start + .seconds(60)

    private static func queued(_ vault: any Vault, _ purpose: JobPurpose) async throws -> JobID {
        let person = try await Sample.arrive(vault)
        return try await vault.enqueue(Sample.job(purpose, key: "j", of: person), at: Sample.start)
    }

    static let jobs: [VaultConformance] = [
        VaultConformance("a job is queued once a key and leased when it is due") { vault in
            let person = try await Sample.arrive(vault)
            let due = Sample.start + .seconds(10)
            let job = Sample.job(.callCart, key: "j", of: person, due: due)
            let id = try await vault.enqueue(job, at: Sample.start)
            #expect(try await vault.enqueue(job, at: Sample.start) == id)
            #expect(try await vault.nextJobDue(at: Sample.start) == due)
            #expect(try await vault.leaseDueJobs(limit: 5, until: lapse, at: Sample.start).isEmpty)
            let leased = try await vault.leaseDueJobs(limit: 5, until: lapse, at: due)
            #expect(leased == [Job(id: id, work: job, state: .leased, attempts: 1)])
            #expect(try await vault.leaseDueJobs(limit: 5, until: lapse, at: due).isEmpty)
        },
        VaultConformance("a lapsed lease gives the job back; a lapsed act leaves it unknown for ever") { vault in
            let id = try await queued(vault, .sendLink)
            _ = try await vault.leaseDueJobs(limit: 5, until: lapse, at: Sample.start)
            #expect(try await !vault.begin(id, at: lapse))
            let again = try await vault.leaseDueJobs(limit: 5, until: lapse + .seconds(60), at: lapse)
            #expect(again.map(\.attempts) == [2])
            #expect(try await vault.begin(id, at: lapse))
            #expect(try await vault.leaseDueJobs(limit: 5, until: lapse, at: lapse + .seconds(60)).isEmpty)
            #expect(try await vault.job(id, at: lapse)?.state == .unknown)
            try await vault.settle(id, as: .done, at: lapse)
            #expect(try await vault.job(id, at: lapse)?.state == .unknown)
        },
        VaultConformance("a postponed job waits until its new time") { vault in
            let id = try await queued(vault, .callCart)
            _ = try await vault.leaseDueJobs(limit: 5, until: lapse, at: Sample.start)
            try await vault.postpone(id, until: lapse, at: Sample.start)
            #expect(try await vault.leaseDueJobs(limit: 5, until: lapse, at: Sample.start).isEmpty)
            #expect(try await vault.leaseDueJobs(limit: 5, until: lapse + .seconds(9), at: lapse).map(\.id) == [id])
        },
        VaultConformance("a job that is no longer worth doing is dropped") { vault in
            let id = try await queued(vault, .callCart)
            let late = Sample.start + .seconds(48 * 3600)
            #expect(try await vault.leaseDueJobs(limit: 5, until: late + .seconds(9), at: late).isEmpty)
            #expect(try await vault.job(id, at: late)?.state == .cancelled)
        },
        VaultConformance("a stop that lands while a job is leased bars its act, and spares the stop's own text") {
            vault in
            let person = try await Sample.arrive(vault)
            let call = try await vault.enqueue(Sample.job(.callCart, key: "a", of: person), at: Sample.start)
            let text = try await vault.enqueue(Sample.job(.confirmStop, key: "b", of: person), at: Sample.start)
            _ = try await vault.leaseDueJobs(limit: 5, until: lapse, at: Sample.start)
            _ = try await vault.suppress(
                NewSuppression(
                    merchant: Sample.merchant, subject: .person(person), reason: .textKeyword, key: "s",
                    at: Sample.start))
            #expect(try await !vault.begin(call, at: Sample.start))
            #expect(try await vault.begin(text, at: Sample.start))
        },
        VaultConformance("what only waits is no settling, and an unknown job is told") { vault in
            let id = try await queued(vault, .callCart)
            await #expect(throws: VaultError.self) { try await vault.settle(id, as: .waiting, at: Sample.start) }
            await #expect(throws: VaultError.unknownJob("job_none")) {
                try await vault.settle("job_none", as: .done, at: Sample.start)
            }
        },
    ]
}
