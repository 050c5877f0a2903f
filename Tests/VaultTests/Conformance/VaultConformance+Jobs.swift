import CallCore
import Commerce
import Compliance
import Operations
import Testing
import Vault

extension VaultConformance {
    private static let lapse = Sample.start + .seconds(60)

    private static func queued(_ vault: any Vault, _ purpose: JobPurpose) async throws -> JobID {
        let person = try await Sample.arrive(vault)
        return try await vault.enqueue(Sample.job(purpose, key: "j", of: person), at: Sample.start)
    }

    /// A call that was made for a job and has ended; its process died before it could settle the job.
    private static func ended(_ vault: any Vault, as outcome: CallOutcome) async throws -> JobID {
        let id = try await queued(vault, .callCart)
        _ = try await vault.leaseDueJobs(limit: 5, until: lapse, at: Sample.start)
        let person = try #require(try await vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start))
        try await vault.create(try Sample.newCall(person: person), records: [Sample.record(1)])
        try await vault.append(
            LogAppend(call: Sample.call, records: [Sample.record(2)], with: [.finish(outcome)], at: Sample.start))
        return id
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
            #expect(try await vault.countDueJobs(for: [.callCart], at: Sample.start) == 0)
            #expect(try await vault.countDueJobs(for: [.callCart], at: due) == 1)
            #expect(try await vault.countDueJobs(for: [.sendLink], at: due) == 0)
            #expect(try await vault.dueJobs(limit: 5, at: Sample.start).isEmpty)
            #expect(try await vault.dueJobs(limit: 5, at: due).map(\.id) == [id])
            let leased = try await vault.leaseDueJobs(limit: 5, until: lapse, at: due)
            #expect(leased == [Job(id: id, work: job, state: .leased, attempts: 1)])
            #expect(try await vault.leaseDueJobs(limit: 5, until: lapse, at: due).isEmpty)
            #expect(try await vault.countDueJobs(for: [.callCart], at: due) == 0)
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
        VaultConformance("a call's outcome settles the job that made it") { vault in
            let id = try await ended(vault, as: .declined)
            #expect(try await vault.job(id, at: Sample.start)?.state == .done)
            #expect(try await vault.leaseDueJobs(limit: 5, until: lapse + .seconds(60), at: lapse).isEmpty)
        },
        VaultConformance("a call that was refused at a gate leaves its job to be asked again") { vault in
            let id = try await ended(vault, as: .refused)
            #expect(try await vault.job(id, at: Sample.start)?.state == .leased)
            #expect(try await vault.leaseDueJobs(limit: 5, until: lapse + .seconds(60), at: lapse).map(\.id) == [id])
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
        VaultConformance("a job that fails forever has failed for good, counted, and is found") { vault in
            let id = try await queued(vault, .callCart)
            var now = Sample.start
            for count in 1...Job.failureLimit {
                #expect(
                    try await vault.leaseDueJobs(limit: 1, until: now + .seconds(60), at: now).map(\.failures) == [
                        count - 1
                    ])
                let state = try await vault.fail(id, retryAt: now + .seconds(60), at: now)
                #expect(state == (count < Job.failureLimit ? .waiting : .failed))
                now = now + .seconds(60)
            }
            #expect(try await vault.leaseDueJobs(limit: 1, until: now + .seconds(60), at: now).isEmpty)
            #expect(try await vault.jobs(in: .failed, limit: 9, at: now).map(\.failures) == [Job.failureLimit])
        },
        VaultConformance("a job whose holders die one after another has failed for good") { vault in
            let id = try await queued(vault, .callCart)
            for lease in 0..<(Job.failureLimit + 2) {
                let now = Sample.start + .seconds(Int64(lease) * 60)
                _ = try await vault.leaseDueJobs(limit: 1, until: now + .seconds(60), at: now)
            }
            let job = try await vault.job(id, at: Sample.start)
            #expect(job?.state == .failed)
            #expect(job?.failures == Job.failureLimit)
            #expect(job?.attempts == Job.failureLimit)
        },
        VaultConformance("no job waits past its expiry: postponed it is dropped, tried again it has failed") { vault in
            let person = try await Sample.arrive(vault)
            let expires = Sample.start + .seconds(48 * 3600)
            for (key, due, state) in [
                ("a", expires - .seconds(1), JobState.waiting), ("b", expires, .cancelled),
            ] {
                let id = try await vault.enqueue(Sample.job(.callCart, key: key, of: person), at: Sample.start)
                _ = try await vault.leaseDueJobs(limit: 5, until: lapse, at: Sample.start)
                try await vault.postpone(id, until: due, at: Sample.start)
                #expect(try await vault.job(id, at: Sample.start)?.state == state)
            }
            let id = try await vault.enqueue(Sample.job(.callCart, key: "c", of: person), at: Sample.start)
            _ = try await vault.leaseDueJobs(limit: 5, until: lapse, at: Sample.start)
            #expect(try await vault.fail(id, retryAt: expires, at: Sample.start) == .failed)
        },
        VaultConformance("texts are leased apart from calls") { vault in
            let person = try await Sample.arrive(vault)
            let call = try await vault.enqueue(Sample.job(.callCart, key: "a", of: person), at: Sample.start)
            let text = try await vault.enqueue(
                Sample.job(.confirmStop, key: "b", of: person, due: Sample.start + .seconds(1)), at: Sample.start)
            let now = Sample.start + .seconds(2)
            let texts: [JobPurpose] = [.confirmNumber, .sendLink, .confirmStop]
            #expect(try await vault.leaseDueJobs(for: texts, limit: 1, until: lapse, at: now).map(\.id) == [text])
            #expect(try await vault.leaseDueJobs(for: texts, limit: 1, until: lapse, at: now).isEmpty)
            #expect(try await vault.leaseDueJobs(for: [.callCart], limit: 1, until: lapse, at: now).map(\.id) == [call])
        },
        VaultConformance("a second call is stored with the rule that asks for it") { vault in
            let person = try await Sample.arrive(vault)
            for rule in RetryRule.allCases {
                let retry = NewJob(
                    key: rule.rawValue, merchant: Sample.merchant, person: person, cart: Sample.cartID,
                    purpose: .callCart, due: Sample.start, expires: lapse, call: Sample.call.call, rule: rule)
                let id = try await vault.enqueue(retry, at: Sample.start)
                #expect(try await vault.job(id, at: Sample.start)?.work == retry)
            }
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
