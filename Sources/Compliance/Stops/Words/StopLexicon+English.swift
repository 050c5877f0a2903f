extension StopLexicon {
    /// English, with what thumbs and recognisers make of it.
    static let english: [(kind: StopWordClass, words: String)] = [
        (.no, "no nope nah noo nix"),
        (.dont, "dont not never cannot cant mustnt shouldnt neednt aint nt dnt donot doant nor knot nott nvr neva"),
        (.didnt, "didnt doesnt wont wouldnt couldnt isnt arent wasnt werent havent hasnt hadnt"),
        (
            .between,
            """
            ever even you yall ya u dare be being been try trying to please pls plz just keep me us think thinking bother go going start come more really
            of get have having need meant supposed allowed okay ok authorized permitted welcome free gonna about again any
            longer no so phone i want wanna we like like anyone anybody people should shall must will would can may
            """
        ),
        (
            .stop,
            "stop stopp stoppen stoppt stap stahp stpo sotp st0p 5top stopit stopall stopcalling stob stopthat stopplease pleasestop stup quit cease desist"
        ),
        (
            .cease,
            "stop stopp stap stahp quit cease ceasing halt desist discontinue refrain abstain stopped stops quitting avoid seize"
        ),
        (
            .suspect,
            "quit unsubscribe revoke remove cease halt optout lawyer attorney harassment harassing consent delete"
        ),
        (.disable, "cancel end kill disable pause mute terminate deactivate suspend silence discontinue finish"),
        (
            .call,
            """
            call cal kall callin calling caling contact contacting contactin phoning telephone telephoning ringing ringin dial dialing
            dialling texting textin txt txting messaging messagin msg msging reaching remind reminding chase chasing hmu bug bugging buggin bother bothering
            botherin bothr pester pestering harass harassing annoy annoying disturb disturbing hound hounding spam spamming
            solicit soliciting badger badgering hassle hassling robocall recontact emailing pinging phonecall nag nagging
            """
        ),
        (.ring, "ring phone text message email mail reach buzz ping dm hit write"),
        (
            .calling,
            """
            calling callin ringing phoning texting textin txting messaging emailing contacting bothering disturbing telephoning dialing dialling
            pinging pestering hounding spamming reaching following trying sending leaving hitting hittin blowing blowin robocalling
            interrupting approaching bugging buggin badgering hassling nagging chasing soliciting harassing annoying reminding asking wasting getting
            """
        ),
        (
            .reached,
            "called contacted phoned rung telephoned texted messaged reached bothered disturbed pestered harassed solicited rang emailed telephoned dialed dialled spammed"
        ),
        (
            .calls,
            """
            calls texts messages phonecalls communications communication emails robocalls notifications alerts reminders
            solicitations solicitation followups ads promos robotexts voicemails txts msgs telemarketing solicitors telemarketers
            soliciting spam contact advertisements correspondence outreach marketing promotions advertising adverts pitches
            """
        ),
        (
            .pester,
            """
            harassing harassed harassment harass stalking stalk spamming spammin pestering pester pestered hounding bugging
            buggin badgering bothering botherin bother nagging disturbing annoying hassling annoy bug badger hound
            """
        ),
        (
            .want,
            """
            want wants wanted wanna wish wishes like liked likes need needs needed appreciate care desire prefer expect accept authorize authorise allow
            permit take welcome enjoy answer approve interested
            """
        ),
        (
            .any,
            """
            to be get gettin getting receive receiving any more of these those that your you guys yall ya u people anyone
            anybody someone this store company computers robots robot bot bots machine machines computer shop a an the i from phone sales marketing such
            further other me us being in my having have daily constant annoying all about unwanted know kinda sort for and ever no another place them
            """
        ),
        (.again, "again anymore ever evermore further agian agin agen back nomore hereafter henceforth please pls plz"),
        (.me, "me us mee"),
        (.my, "my our this mine both his her their"),
        (.number, "number numbers nuber numer digits numba num nmbr nr name names"),
        (
            .list,
            """
            list lists database databases system systems registry register records record directory sheet roster computer
            computers files file dialer books queue contacts rolodex lst
            """
        ),
        (
            .remove,
            """
            remove remov rmove remve rmv delete erase strike scrub scratch wipe drop lose loose forget ditch dump clear purge yank pull expunge unlist
            unenroll unregister deregister destroy shred block discard burn tear del scrap bin chuck rip blacklist blocklist ban trash toss throw eliminate exclude omit blocking
            removing deleting
            """
        ),
        (.removed, "removed deleted erased dropped unsubscribed unenrolled scrubbed wiped blocked struck purged"),
        (.consent, "consent permission authorization authorisation authority approval concent"),
        (
            .revoke,
            """
            revoke revoked revoking withdraw withdrawing withdrawn withdrew rescind rescinded rescinding retract retracted cancel canceled
            cancelled terminate terminated pull pulled pulling
            """
        ),
        (.fed, "sick tired fed weary annoyed hate hating despise done through finished irritated enough bored"),
        (
            .law,
            """
            sue suing solicitor solicitors barrister lawyer lawyers attorney attorneys police cops court lawsuit legal complaint report reporting reported fcc
            ftc tcpa authorities litigation
            """
        ),
        (.rude, "piss fuck buzz bugger back sod eff f bug rack jog naff shove frig fck screw"),
        (.you, "you yall ya u guys people company store shop everyone everybody youse folks they"),
        (
            .when,
            """
            before until till til today now tonight yet early earlier late later soon tomorrow during while unless between monday
            tuesday wednesday thursday friday saturday saturdays sunday sundays mondays fridays weekend weekends weekdays morning mornings afternoon afternoons
            evening evenings night noon lunch dinner
            """
        ),
        (
            .hour,
            "one two three four five six seven eight nine ten eleven twelve noon midnight work lunch dinner school dark 1 2 3 4 5 6 7 8 9 10 11 12"
        ),
        (
            .other,
            """
            it he she rain snow baby dog dogs kid kids son daughter mom mother boss wife husband music page website site store app
            car bus train browser email cart checkout sale discount offer timer
            """
        ),
    ]

    /// Common words that a slip of a known word could be taken for.
    static let unlike: Set<String> = [
        "remote", "massage", "massages", "number", "resister", "contract", "contracts", "content", "contents",
        "context", "reported",
        "thorough", "finish", "delivery", "passage", "calming", "carling", "texture", "erased", "striker", "concert",
        "wished",
        "stopper", "pleased", "reached", "coming", "cooling", "culling", "removal", "wanting", "person", "please",
        "message",
        "promo", "promotion", "discontinued", "bothers", "annoys", "disturbs", "signal", "signals", "before", "later",
        "called", "caller", "callers", "things", "ending", "stocking", "testing", "resting", "phones", "rested",
    ]
}
