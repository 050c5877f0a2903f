/// The HTML of the hosted forms, as templates; every value is escaped.
enum FormTemplates {
    static let style = """
        :root{color-scheme:light dark}
        body{font:1.0625rem/1.5 system-ui,sans-serif;margin:0;background:#f4f4f1;color:#1c1c1a}
        main{max-width:38rem;margin:2rem auto;padding:1.5rem 2rem 2rem;background:#fff;border-radius:.75rem}
        h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}
        label{display:block;font-weight:600;margin:1.25rem 0 .25rem}
        input[type=tel],input[type=text]{font:inherit;width:100%;box-sizing:border-box;padding:.6rem;border:1px solid #767672;border-radius:.4rem;background:inherit;color:inherit}
        .tick{display:grid;grid-template-columns:1.75rem 1fr;font-weight:400}
        .tick input{width:1.15rem;height:1.15rem;margin:.2rem 0 0}
        button{font:inherit;font-weight:600;margin-top:1.5rem;padding:.7rem 1.4rem;border:0;border-radius:.4rem;background:#14532d;color:#fff}
        :focus-visible{outline:3px solid #1d6fd8;outline-offset:2px}
        .note{font-size:.9375rem;color:#4a4a46}
        .wrong{border-left:.3rem solid #b42318;padding:.25rem 0 .25rem 1rem}
        @media(prefers-color-scheme:dark){body{background:#171716;color:#ececea}main{background:#222220}.note{color:#b9b9b4}a{color:#8ab8f5}button{background:#2f8f57}}
        """

    static let head = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{{title}}</title>
        <style>
        """ + style + """
            </style>
            </head>
            <body>
            <main>
            <h1>{{title}}</h1>
            {{#has_problems}}
            <div class="wrong" role="alert"><p>Please look at this again:</p><ul>
            {{#problems}}<li>{{.}}</li>{{/problems}}
            </ul></div>
            {{/has_problems}}

            """

    static let foot = """
        {{#has_signal}}
        <p class="note" role="status">Your browser sends the Global Privacy Control signal. We honour it: what you enter here is neither sold nor shared.</p>
        {{/has_signal}}
        <p class="note">{{seller}} · {{callback}} · <a href="{{terms}}">Terms</a> · <a href="{{privacy}}">Privacy ({{policy_version}})</a> ·
        <a href="/forms/{{merchant}}/opt-out">Stop calls and texts</a> · <a href="/forms/{{merchant}}/do-not-call">Do-not-call policy</a> ·
        <a href="/forms/{{merchant}}/notice">What we collect</a></p>
        </main>
        </body>
        </html>

        """

    static let consent = """
        <p>You choose. Nothing is ticked for you, and nothing that you buy depends on it.</p>
        <form method="post" action="/forms/{{merchant}}/consent" autocomplete="on">
        <input type="hidden" name="mark" value="{{mark}}">
        <label for="phone">Telephone number</label>
        <input id="phone" name="phone" type="tel" autocomplete="tel" maxlength="30" required value="{{number}}">
        {{#texts}}
        <label class="tick" lang="{{language}}"><input type="checkbox" name="agree.{{id}}" value="yes"><span>{{text}}</span></label>
        {{/texts}}
        <label class="tick"><input type="checkbox" name="adult" value="yes" required><span>I am 18 or over.</span></label>
        <label for="signature">Your full name, as your signature</label>
        <input id="signature" name="signature" type="text" autocomplete="name" maxlength="120" required value="{{signature}}">
        <button type="submit">Agree and sign</button>
        </form>
        <p class="note">You can take this back at any time: say “stop” in a call, press 9, reply STOP, or use the link below.</p>

        """

    static let consentTaken = """
        <p role="status">We have written down what you agreed to, with the words that you were shown. Before the first call we ask by text whether the number is yours.</p>
        <p>A number that asked us to stop earlier stays stopped. To hear from us again, call {{callback}}.</p>

        """

    static let optOut = """
        <p>Enter the number that should get no more calls and no more texts from {{seller}}. You need no account and no reason.</p>
        <form method="post" action="/forms/{{merchant}}/opt-out">
        <label for="phone">Telephone number</label>
        <input id="phone" name="phone" type="tel" autocomplete="tel" maxlength="30" required value="{{number}}">
        <button type="submit">Stop calls and texts</button>
        </form>
        <p class="note">It also ends all sale and sharing of what we hold about you, of which there is none.</p>

        """

    static let optOutTaken = """
        <p role="status">Done. The number gets no more calls and no more texts from {{seller}}, about anything. You need do nothing else.</p>

        """

    static let notice = """
        <dl>
        {{#kinds}}
        <dt>{{what}}</dt>
        <dd>For {{purpose}}. Kept {{kept}}. <span class="note">{{categories}}</span></dd>
        {{/kinds}}
        </dl>
        {{#promises}}
        <p>{{.}}</p>
        {{/promises}}

        """

    static let doNotCall = """
        <p>{{do_not_call}}</p>

        """
}
