"""Grade what a class hands in: each notebook alone, behind a fence, judged from outside.

`handins` reads the notebooks; `judge` asks their functions, and compares with the references;
the functions run in a process of their own, `inside`, which `fence` starts and watches, and which
`lock` has locked in; what they answer comes back as plain data (`wire`). `report` writes it down.
"""
