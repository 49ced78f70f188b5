<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConditionCard</name>
    <message numerus="yes">
        <source>{title}: %n evidence item(s); show why</source>
        <translation>
            <numerusform>{title}: %n evidence item; show why</numerusform>
            <numerusform>{title}: %n evidence items; show why</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScenarioBar</name>
    <message numerus="yes">
        <source>Settled: %n condition(s) moved</source>
        <translation>
            <numerusform>Settled: %n condition moved by itself</numerusform>
            <numerusform>Settled: %n conditions moved by themselves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n judgement(s) without evidence</source>
        <translation>
            <numerusform>%n judgement without evidence</numerusform>
            <numerusform>%n judgements without evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Waterfall</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
        </translation>
    </message>
</context>
</TS>
