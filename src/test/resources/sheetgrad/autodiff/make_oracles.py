"""Writes oracles/NAME.cells and oracles/NAME.csv: small models as workbooks, and what PyTorch says of them in float64.

NAME.cells has one cell a line: B1=2 a constant, B2==A1*2 a formula, B3=#=A1:A3 a dynamic formula, B4={=A1:A3} an array
formula. NAME.csv has the loss cell with its value, then each parameter cell with its value and its gradient. The loss is
worked out by torch alone, never from the formulas. Run with a Python that has PyTorch (written by 1.13.1):

    python3 make_oracles.py
"""

import csv
import math
import pathlib

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
HERE = pathlib.Path(__file__).parent / "oracles"
MODELS = []


def model(build):
    MODELS.append(build)
    return build


def column(index):
    name = ""
    while index >= 0:
        name = chr(ord("A") + index % 26) + name
        index = index // 26 - 1
    return name


def a1(row, col, absolute=""):
    return f"{absolute}{column(col)}{absolute}{row + 1}"


def text(number):
    number = float(number)
    return str(int(number)) if number == int(number) and abs(number) < 1e15 else repr(number)


class Sheet:
    """Cells in the order written, and the parameters among them."""

    def __init__(self):
        self.cells = []
        self.parameters = []

    def put(self, row, col, content):
        self.cells.append(f"{a1(row, col)}={content}")

    def formula(self, row, col, formula):
        self.put(row, col, "=" + formula)

    def spill(self, row, col, formula):
        self.put(row, col, "#=" + formula)

    def data(self, row, col, tensor):
        """Writes a tensor of up to two dimensions; returns its range, absolute."""
        matrix = tensor.detach().reshape(1, -1) if tensor.dim() < 2 else tensor.detach()
        for i in range(matrix.shape[0]):
            for j in range(matrix.shape[1]):
                self.put(row + i, col + j, text(matrix[i, j]))
        last = a1(row + matrix.shape[0] - 1, col + matrix.shape[1] - 1, "$")
        return a1(row, col, "$") if matrix.numel() == 1 else a1(row, col, "$") + ":" + last

    def parameter(self, row, col, tensor):
        self.parameters.append((row, col, tensor))
        return self.data(row, col, tensor)

    def write(self, name, cell, loss):
        tensors = [tensor for _, _, tensor in self.parameters]
        gradients = torch.autograd.grad(loss, tensors)
        (HERE / f"{name}.cells").write_text("\n".join(self.cells) + "\n", encoding="utf-8")
        with open(HERE / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["cell", "value", "gradient"])
            writer.writerow([a1(*cell), repr(float(loss)), ""])
            for (row, col, tensor), gradient in zip(self.parameters, gradients):
                matrix = tensor.detach().reshape(1, -1) if tensor.dim() < 2 else tensor.detach()
                gradient = gradient.reshape(matrix.shape)
                for i in range(matrix.shape[0]):
                    for j in range(matrix.shape[1]):
                        writer.writerow(
                            [a1(row + i, col + j), repr(float(matrix[i, j])), repr(float(gradient[i, j]))]
                        )


def normal(*shape):
    """Numbers of three decimals, so that the cells can be read."""
    return torch.round(torch.randn(*shape) * 1000) / 1000


def weights(*shape):
    return normal(*shape).requires_grad_()


@model
def attention(sheet):
    x, target = normal(5, 4), normal(5, 3)
    wq, wk, wv = weights(4, 3), weights(4, 3), weights(4, 3)
    rx, rt = sheet.data(0, 0, x), sheet.data(6, 0, target)
    names = [sheet.parameter(12, 4 * k, w) for k, w in enumerate((wq, wk, wv))]
    for k, name in enumerate(names):
        sheet.spill(18, 4 * k, f"MMULT({rx},{name})")
    sheet.spill(25, 0, "MMULT(A19#,TRANSPOSE(E19#))/SQRT(3)")
    sheet.spill(32, 0, "EXP(A26#-BYROW(A26#,LAMBDA(r,MAX(r))))")
    sheet.spill(39, 0, "A33#/BYROW(A33#,LAMBDA(r,SUM(r)))")
    sheet.spill(46, 0, "MMULT(A40#,I19#)")
    sheet.formula(53, 0, f"SUMXMY2(A47#,{rt})/COUNT({rt})")
    scores = (x @ wq) @ (x @ wk).T / math.sqrt(3)
    return (53, 0), F.mse_loss(F.softmax(scores, dim=1) @ (x @ wv), target)


@model
def causal_attention_cell_by_cell(sheet):
    """Ordinary formulas, copied; what lies ahead is masked by IF."""
    n, d = 4, 3
    q, k, v, target = weights(n, d), weights(n, d), weights(n, d), normal(n, d)
    for i, tensor in enumerate((q, k, v)):
        sheet.parameter(0, 4 * i, tensor)
    sheet.data(0, 12, target)
    for i in range(n):
        for j in range(n):
            key = f"$E${j + 1}:$G${j + 1}"
            sheet.formula(
                5 + i, j, f"IF({j + 1}>{i + 1},-1E+300,SUMPRODUCT($A{i + 1}:$C{i + 1},{key})/SQRT(3))"
            )
            row = f"$A{6 + i}:$D{6 + i}"
            sheet.formula(10 + i, j, f"EXP({a1(5 + i, j)}-MAX({row}))")
            sheet.formula(15 + i, j, f"{a1(10 + i, j)}/SUM($A{11 + i}:$D{11 + i})")
        for j in range(d):
            value = f"{a1(0, 8 + j, '$')}:{a1(n - 1, 8 + j, '$')}"
            sheet.formula(20 + i, j, f"SUMPRODUCT(TRANSPOSE($A{16 + i}:$D{16 + i}),{value})")
            sheet.formula(25 + i, j, f"({a1(20 + i, j)}-{a1(i, 12 + j)})^2")
    sheet.formula(30, 0, "AVERAGE(A26:C29)")
    mask = torch.triu(torch.ones(n, n, dtype=torch.bool), 1)
    scores = (q @ k.T / math.sqrt(3)).masked_fill(mask, -1e300)
    return (30, 0), F.mse_loss(F.softmax(scores, dim=1) @ v, target)


@model
def multi_head_attention(sheet):
    """Two heads of width 2, cut out and put side by side again."""
    n, width = 3, 4
    x, target = normal(n, width), normal(n, width)
    w = [weights(width, width) for _ in range(4)]
    rx, rt = sheet.data(0, 0, x), sheet.data(0, 6, target)
    rq, rk, rv, ro = [sheet.parameter(4, 5 * i, one) for i, one in enumerate(w)]
    head = (
        "LET(q,CHOOSECOLS(MMULT({x},{q}),{c}),k,CHOOSECOLS(MMULT({x},{k}),{c}),v,CHOOSECOLS(MMULT({x},{v}),{c}),"
        "s,MMULT(q,TRANSPOSE(k))/SQRT(2),e,EXP(s),p,e/BYROW(e,LAMBDA(r,SUM(r))),MMULT(p,v))"
    )
    for i, columns in enumerate(("1,2", "3,4")):
        sheet.spill(9, 3 * i, head.format(x=rx, q=rq, k=rk, v=rv, c=columns))
    sheet.spill(13, 0, f"MMULT(HSTACK(A10#,D10#),{ro})")
    sheet.spill(17, 0, f"SUMSQ(A14#-{rt})/{n * width}")
    heads = []
    for i in (slice(0, 2), slice(2, 4)):
        q, k, v = [(x @ one)[:, i] for one in w[:3]]
        heads.append(F.softmax(q @ k.T / math.sqrt(2), dim=1) @ v)
    return (17, 0), F.mse_loss(torch.cat(heads, dim=1) @ w[3], target)


@model
def layer_normalisation(sheet):
    x, gamma, beta, target = weights(4, 5), weights(5), weights(5), normal(4, 5)
    sheet.parameter(0, 0, x)
    sheet.parameter(5, 0, gamma)
    sheet.parameter(6, 0, beta)
    sheet.data(8, 0, target)
    for i in range(4):
        row = f"$A{i + 1}:$E{i + 1}"
        for j in range(5):
            c = column(j)
            sheet.formula(
                13 + i, j, f"({c}{i + 1}-AVERAGE({row}))/SQRT(VAR.P({row})+0.00001)*{c}$6+{c}$7"
            )
    sheet.formula(18, 0, "SUMXMY2(A14:E17,A9:E12)/20")
    return (18, 0), F.mse_loss(F.layer_norm(x, (5,), gamma, beta, eps=1e-5), target)


@model
def batch_normalisation(sheet):
    x, gamma, beta, target = weights(6, 3), weights(3), weights(3), normal(6, 3)
    rx, rg, rb = sheet.parameter(0, 0, x), sheet.parameter(7, 0, gamma), sheet.parameter(8, 0, beta)
    rt = sheet.data(10, 0, target)
    sheet.spill(17, 0, f"BYCOL({rx},LAMBDA(c,AVERAGE(c)))")
    sheet.spill(18, 0, f"BYCOL({rx},LAMBDA(c,DEVSQ(c)/ROWS(c)))")
    sheet.spill(19, 0, f"({rx}-A18#)/SQRT(A19#+0.001)*{rg}+{rb}")
    sheet.spill(26, 0, f"AVERAGE(ABS(A20#-{rt}))")
    y = F.batch_norm(x, None, None, gamma, beta, training=True, eps=1e-3)
    return (26, 0), F.l1_loss(y, target)


@model
def softmax_cross_entropy(sheet):
    x, w, b = normal(6, 4), weights(4, 3), weights(3)
    labels = torch.tensor([0, 2, 1, 1, 0, 2])
    rx, rw, rb = sheet.data(0, 0, x), sheet.parameter(7, 0, w), sheet.parameter(12, 0, b)
    sheet.data(0, 6, labels.reshape(-1, 1) + 1)
    sheet.spill(14, 0, f"MMULT({rx},{rw})+{rb}")
    for i in range(6):
        row = f"$A{15 + i}:$C{15 + i}"
        sheet.put(14 + i, 4, "{=MAX(" + row + ")+LN(SUM(EXP(" + row + "-MAX(" + row + "))))}")
        sheet.formula(14 + i, 5, f"E{15 + i}-INDEX({row},G{i + 1})")
    sheet.formula(21, 0, "AVERAGE(F15:F20)")
    return (21, 0), F.cross_entropy(x @ w + b, labels)


@model
def cross_entropy_by_one_hot_and_choose(sheet):
    logits, labels = weights(4, 3), torch.tensor([2, 0, 1, 2])
    sheet.parameter(0, 0, logits)
    sheet.data(0, 4, F.one_hot(labels, 3).to(torch.float64))
    for i in range(4):
        for j in range(3):
            sheet.formula(i, 8 + j, f"EXP({column(j)}{i + 1})/SUMPRODUCT(EXP($A{i + 1}:$C{i + 1}))")
        sheet.formula(i, 12, f"-SUMPRODUCT(E{i + 1}:G{i + 1},LN(I{i + 1}:K{i + 1}))")
        label = f"MATCH(1,E{i + 1}:G{i + 1},0)"
        sheet.formula(i, 13, f"-LOG(CHOOSE({label},I{i + 1},J{i + 1},K{i + 1}),2)")
    sheet.formula(5, 0, "SUM(M1:M4)+AVERAGE(N1:N4)")
    loss = F.cross_entropy(logits, labels, reduction="sum")
    return (5, 0), loss + F.cross_entropy(logits, labels) / math.log(2)


@model
def lstm_cell(sheet):
    """Three steps of torch.nn.LSTMCell (gates in torch's order i, f, g, o), one row a step."""
    inputs, hidden, steps = 3, 2, 3
    cell = torch.nn.LSTMCell(inputs, hidden)
    w = [weights(4 * hidden, inputs), weights(4 * hidden, hidden), weights(4 * hidden), weights(4 * hidden)]
    x, target = normal(steps, inputs), normal(steps, hidden)
    h0, c0 = weights(hidden), weights(hidden)
    sheet.data(1, 0, x)
    sheet.data(1, 20, target)
    wi, wh = sheet.parameter(10, 0, w[0]), sheet.parameter(10, 5, w[1])
    sheet.parameter(20, 0, w[2])
    sheet.parameter(21, 0, w[3])
    sheet.parameter(0, 12, h0)
    sheet.parameter(0, 14, c0)
    for t in range(steps):
        r = t + 2
        for k in range(4 * hidden):
            z = (
                f"SUMPRODUCT($A{r}:$C{r},$A${11 + k}:$C${11 + k})+SUMPRODUCT($M{r - 1}:$N{r - 1},$F${11 + k}:$G${11 + k})"
                f"+{column(k)}$21+{column(k)}$22"
            )
            gate = f"TANH({z})" if k // hidden == 2 else f"1/(1+EXP(-({z})))"
            sheet.formula(t + 1, 4 + k, gate)
        for u in range(hidden):
            i, f, g, o = [a1(t + 1, 4 + gate * hidden + u) for gate in range(4)]
            sheet.formula(t + 1, 14 + u, f"{f}*{a1(t, 14 + u)}+{i}*{g}")
            sheet.formula(t + 1, 12 + u, f"{o}*TANH({a1(t + 1, 14 + u)})")
    sheet.formula(5, 0, "SUMXMY2(M2:N4,U2:V4)")
    h, c, loss = h0.reshape(1, -1), c0.reshape(1, -1), 0
    for t in range(steps):
        h, c = torch.nn.utils.stateless.functional_call(
            cell,
            dict(zip(("weight_ih", "weight_hh", "bias_ih", "bias_hh"), w)),
            (x[t : t + 1], (h, c)),
        )
        loss = loss + ((h - target[t]) ** 2).sum()
    return (5, 0), loss


@model
def recurrent_network_by_reduce_and_scan(sheet):
    """A state of three units carried through REDUCE; then a moving average by SCAN."""
    x, wx, wh, b, h0 = normal(5, 2), weights(2, 3), weights(3, 3), weights(3), weights(3)
    rate = torch.tensor([0.8], requires_grad=True)
    rx, rwx, rwh = sheet.data(0, 0, x), sheet.parameter(6, 0, wx), sheet.parameter(9, 0, wh)
    rb, rh, rr = sheet.parameter(13, 0, b), sheet.parameter(14, 0, h0), sheet.parameter(15, 0, rate)
    sheet.spill(
        16, 0, f"REDUCE({rh},SEQUENCE(5),LAMBDA(h,t,TANH(MMULT(INDEX({rx},t,0),{rwx})+MMULT(h,{rwh})+{rb})))"
    )
    sheet.spill(17, 0, f"SCAN(0,{rx},LAMBDA(m,v,{rr}*m+(1-{rr})*v))")
    sheet.formula(23, 0, "SUM(A17#)^2+SUMSQ(A18#)")
    h, average, squares = h0, 0, 0
    for t in range(5):
        h = torch.tanh(x[t] @ wx + h @ wh + b)
    for value in x.flatten():
        average = rate[0] * average + (1 - rate[0]) * value
        squares = squares + average**2
    return (23, 0), h.sum() ** 2 + squares


@model
def convolution_with_stride_and_padding(sheet):
    """7 x 7 in a frame of blank cells, two kernels, stride 2, padding 1, ReLU as MAX(0,...)."""
    x, kernels, bias, target = weights(7, 7), [weights(3, 3), weights(3, 3)], weights(2), normal(2, 4, 4)
    sheet.parameter(1, 1, x)
    rk = [sheet.parameter(10, 4 * k, kernel) for k, kernel in enumerate(kernels)]
    sheet.parameter(10, 9, bias)
    for k in range(2):
        for i in range(4):
            for j in range(4):
                window = f"{a1(2 * i, 2 * j)}:{a1(2 * i + 2, 2 * j + 2)}"
                content = f"SUM({window}*{rk[k]})+{a1(10, 9 + k, '$')}"
                row, col = 14 + i, 5 * k + j
                if k == 0:
                    sheet.put(row, col, "{=MAX(0," + content + ")}")
                else:
                    sheet.formula(row, col, f"MAX(0,SUMPRODUCT({window},{rk[k]})+{a1(10, 10, '$')})")
        sheet.data(19, 5 * k, target[k])
    sheet.formula(24, 0, "SUMXMY2(A15:D18,A20:D23)+SUMXMY2(F15:I18,F20:I23)")
    y = F.relu(F.conv2d(x[None, None], torch.stack(kernels)[:, None], bias, stride=2, padding=1))[0]
    return (24, 0), ((y - target) ** 2).sum()


@model
def convolution_by_offset(sheet):
    """Windows found by OFFSET from the formula's own place, stride 3, kernel 2 x 3 over two channels."""
    x, kernel, target = [weights(6, 8), weights(6, 8)], [weights(2, 3), weights(2, 3)], normal(3, 2)
    for c in range(2):
        sheet.parameter(0, 9 * c, x[c])
    rk = [sheet.parameter(8, 4 * c, kernel[c]) for c in range(2)]
    sheet.data(12, 0, target)
    for i in range(3):
        for j in range(2):
            windows = [
                f"SUMPRODUCT(OFFSET({a1(0, 9 * c, '$')},2*(ROW()-17),3*(COLUMN()-1),2,3),{rk[c]})" for c in range(2)
            ]
            sheet.formula(16 + i, j, "+".join(windows))
    sheet.formula(20, 0, "SUMXMY2(A17:B19,A13:B15)")
    y = F.conv2d(torch.stack(x)[None], torch.stack(kernel)[None], stride=(2, 3))[0, 0]
    return (20, 0), ((y - target) ** 2).sum()


@model
def max_pooling_and_average_pooling(sheet):
    x, w = weights(6, 6), normal(3, 3)
    sheet.parameter(0, 0, x)
    sheet.data(7, 0, w)
    for i in range(3):
        for j in range(3):
            window = f"{a1(2 * i, 2 * j)}:{a1(2 * i + 1, 2 * j + 1)}"
            sheet.formula(11 + i, j, f"MAX({window})")
            sheet.formula(11 + i, 4 + j, f"AVERAGE({window})")
    for i in range(2):
        for j in range(2):
            sheet.formula(15 + i, j, f"MAX({a1(2 * i, 2 * j)}:{a1(2 * i + 2, 2 * j + 2)})")
    sheet.formula(18, 0, "SUMPRODUCT(A12:C14,A8:C10)+SUMSQ(E12:G14)+PRODUCT(A16:B17)")
    batch = x[None, None]
    loss = (F.max_pool2d(batch, 2) * w).sum() + (F.avg_pool2d(batch, 2) ** 2).sum()
    overlapping = F.max_pool2d(batch, 3, stride=2)
    return (18, 0), loss + overlapping.prod()


@model
def ties_share_the_adjoint(sheet):
    """MAX and MIN over ranges with equal values, as torch.amax and amin share them; corners of ReLU and ABS."""
    x = torch.tensor([[2.0, 5, 5, 1], [0, -3, -3, 5], [-1, 0, 4, 4]], requires_grad=True)
    sheet.parameter(0, 0, x)
    for i in range(3):
        r = i + 1
        sheet.formula(i, 5, f"MAX(A{r}:D{r})^2+3*MIN(A{r}:D{r})")
        for j in range(4):
            cell = a1(i, j)
            sheet.formula(i, 7 + j, f"MAX(0,{cell})+2*ABS({cell})+IF({cell}<0,0,{cell})")
    sheet.formula(4, 0, "SUM(F1:F3)+5*MAX(A1:D3)+SUM(H1:K3)")
    corner = 2 * F.relu(x) + 2 * x.abs()
    # MAX(0, x) is a maximum of two, which torch.relu gives slope 0 at 0; IF passes on the branch taken.
    taken = torch.where(x < 0, torch.zeros_like(x), x)
    loss = (x.amax(1) ** 2 + 3 * x.amin(1)).sum() + 5 * x.amax() + (corner - F.relu(x) + taken).sum()
    return (4, 0), loss


@model
def embedding_by_match_and_offset(sheet):
    """Users and films as numbers, their vectors by INDEX, OFFSET, XLOOKUP and VLOOKUP; a row's formulas differ in kind."""
    users, films, ub, fb = weights(4, 3), weights(5, 3), weights(4, 1), weights(5, 1)
    pairs = torch.tensor([[0, 1], [3, 4], [2, 0], [0, 4], [1, 2], [3, 1], [2, 2]])
    ratings = torch.tensor([4.0, 3, 5, 1, 2, 4, 3])
    user_ids, film_ids = torch.tensor([14, 29, 72, 211]), torch.tensor([27, 49, 57, 72, 79])
    sheet.data(0, 0, user_ids.reshape(-1, 1))
    sheet.parameter(0, 1, users)
    sheet.parameter(0, 4, ub)
    sheet.data(5, 0, film_ids.reshape(-1, 1))
    sheet.parameter(5, 1, films)
    sheet.parameter(5, 4, fb)
    for n, (u, f) in enumerate(pairs.tolist()):
        r = 12 + n
        sheet.put(r, 0, int(user_ids[u]))
        sheet.put(r, 1, int(film_ids[f]))
        sheet.put(r, 2, text(ratings[n]))
        sheet.formula(r, 3, f"MATCH(A{r + 1},$A$1:$A$4,0)")
        sheet.put(r, 5, "{=OFFSET($B$1:$D$1,D%d-1,0)}" % (r + 1) if n % 2 else f"#=INDEX($B$1:$D$4,D{r + 1},0)")
        sheet.cells[-1] = sheet.cells[-1].replace(f"F{r + 1}=" + "{", f"F{r + 1}:H{r + 1}=" + "{")
        sheet.spill(r, 9, f"XLOOKUP(B{r + 1},$A$6:$A$10,$B$6:$D$10)")
        bias = f"INDEX($E$1:$E$4,D{r + 1})+VLOOKUP(B{r + 1},$A$6:$E$10,5,FALSE)"
        z = f"SUMPRODUCT(F{r + 1}:H{r + 1},J{r + 1}:L{r + 1})+{bias}"
        sheet.formula(r, 13, f"5.5/(1+EXP(-({z})))")
    sheet.formula(20, 0, "SQRT(SUMXMY2(C13:C19,N13:N19)/COUNT(C13:C19))")
    u, f = pairs.T
    z = (F.embedding(u, users) * F.embedding(f, films)).sum(1)
    z = z + F.embedding(u, ub)[:, 0] + F.embedding(f, fb)[:, 0]
    return (20, 0), F.mse_loss(5.5 * torch.sigmoid(z), ratings).sqrt()


@model
def embedding_by_words(sheet):
    """Words looked up by text through LOOKUP, HLOOKUP, XLOOKUP with XMATCH; the mean of the vectors is classified."""
    words = ["cat", "dog", "eel", "fox", "gnu"]
    table, w = weights(5, 2), weights(2)
    for i, word in enumerate(words):
        sheet.put(i, 0, word)
        sheet.put(8, 2 + i, word)
    sheet.parameter(0, 1, table)
    sheet.parameter(6, 0, w)
    sheet.spill(9, 2, "TRANSPOSE($B$1:$C$5)")
    sentence = [3, 0, 3, 4]
    for n, word in enumerate(sentence):
        r = 13 + n
        sheet.put(r - 1, 0, words[word])
        sheet.formula(r - 1, 1, f"LOOKUP(A{r},$A$1:$A$5,$B$1:$B$5)")
        sheet.formula(
            r - 1,
            2,
            f"HLOOKUP(A{r},$C$9:$G$11,3,FALSE)" if n % 2 else f"INDEX($C$1:$C$5,XMATCH(A{r},$A$1:$A$5))",
        )
    sheet.formula(18, 0, "LN(1+EXP(-SUMPRODUCT(A7:B7,HSTACK(AVERAGE(B13:B16),AVERAGE(C13:C16)))))")
    mean = F.embedding(torch.tensor(sentence), table).mean(0)
    return (18, 0), F.softplus(-(mean @ w))


@model
def dropout_mask(sheet):
    """Inverted dropout: kept where a stored random number is at least p, scaled by 1/(1-p)."""
    x, w1, w2, target = normal(5, 3), weights(3, 4), weights(4, 2), normal(5, 2)
    u, p = torch.round(torch.rand(5, 4) * 1000) / 1000, 0.4
    rx, r1, r2 = sheet.data(0, 0, x), sheet.parameter(6, 0, w1), sheet.parameter(10, 0, w2)
    sheet.data(0, 6, u)
    sheet.data(0, 12, target)
    sheet.put(15, 0, text(p))
    sheet.spill(16, 0, f"MMULT({rx},{r1})")
    for i in range(5):
        for j in range(4):
            sheet.formula(16 + i, 6 + j, f"IF({a1(i, 6 + j)}>=$A$16,1/(1-$A$16),0)*MAX(0,{a1(16 + i, j)})")
    sheet.spill(22, 0, f"MMULT(G17:J21,{r2})")
    sheet.formula(28, 0, "SUMXMY2(A23#,M1:N5)/10")
    hidden = F.relu(x @ w1) * (u >= p) / (1 - p)
    return (28, 0), F.mse_loss(hidden @ w2, target)


@model
def batch_of_rows_through_two_layers(sheet):
    """Eight rows, tanh, GELU and sigmoid, binary cross-entropy and weight decay; formulas copied down the rows."""
    x, y = normal(8, 3), torch.tensor([1.0, 0, 0, 1, 1, 0, 1, 0])
    w1, b1, w2, b2, w3 = weights(3, 4), weights(4), weights(4, 2), weights(2), weights(2)
    sheet.data(0, 0, x)
    sheet.data(0, 3, y.reshape(-1, 1))
    for row, tensor in ((9, w1), (12, b1), (13, w2), (17, b2), (18, w3)):
        sheet.parameter(row, 0, tensor)
    for n in range(8):
        r = n + 1
        for j in range(4):
            c = column(j)
            sheet.spill(n, 5 + j, f"TANH(MMULT($A{r}:$C{r},{c}$10:{c}$12)+{c}$13)")
        for j in range(2):
            c = column(j)
            sheet.spill(n, 10 + j, f"SUM(TRANSPOSE($F{r}:$I{r})*{c}$14:{c}$17)+{c}$18")
            z = a1(n, 10 + j)
            sheet.formula(n, 13 + j, f"{z}*NORM.S.DIST({z},TRUE)")
        sheet.formula(n, 16, f"1/(1+EXP(-SUMPRODUCT(N{r}:O{r},$A$19:$B$19)))")
        sheet.formula(n, 17, f"-IF(D{r}=1,LN(Q{r}),LN(1-Q{r}))")
    sheet.formula(20, 0, "AVERAGE(R1:R8)+0.01*SUMSQ(A10:D12,A14:B17,A19:B19)")
    p = torch.sigmoid(F.gelu(torch.tanh(x @ w1 + b1) @ w2 + b2) @ w3)
    decay = 0.01 * ((w1**2).sum() + (w2**2).sum() + (w3**2).sum())
    return (20, 0), F.binary_cross_entropy(p, y) + decay


@model
def higher_order_variants(sheet):
    """The same network through LET, LAMBDA, MAP, REDUCE, BYROW, BYCOL and MAKEARRAY."""
    x, w, y = normal(6, 3), weights(3), torch.tensor([1.0, 0, 1, 1, 0, 0])
    rx, rw, ry = sheet.data(0, 0, x), sheet.parameter(7, 0, w), sheet.data(0, 4, y.reshape(-1, 1))
    sheet.spill(8, 0, f"BYROW({rx},LAMBDA(r,LET(z,SUMPRODUCT(r,{rw}),1/(1+EXP(-z)))))")
    sheet.spill(8, 2, f"MAP(A9#,{ry},LAMBDA(p,t,IF(t=1,-LN(p),-LN(1-p))))")
    sheet.spill(8, 4, f"MAKEARRAY(3,2,LAMBDA(i,j,INDEX({rw},i)^j))")
    sheet.spill(15, 0, "BYCOL(E9#,LAMBDA(c,SUMSQ(c)))")
    sheet.formula(
        16, 0, f"LET(swish,LAMBDA(v,v/(1+EXP(-v))),REDUCE(0,{rw},LAMBDA(a,v,a+swish(v)))+AVERAGE(C9#)+SUM(A16#))"
    )
    p = torch.sigmoid(x @ w)
    powers = (w**2).sum() + (w**4).sum()
    return (16, 0), F.silu(w).sum() + F.binary_cross_entropy(p, y) + powers


@model
def elementwise_functions(sheet):
    x = torch.round((torch.rand(1, 30) * 0.8 + 0.1) * 1000) / 1000
    x = x[0].requires_grad_()
    sheet.parameter(0, 0, x)
    functions = [
        ("EXP({0})", torch.exp), ("LN({0})", torch.log), ("LOG10({0})", torch.log10), ("SQRT({0})", torch.sqrt),
        ("SIN({0})", torch.sin), ("COS({0})", torch.cos), ("TAN({0})", torch.tan), ("ASIN({0})", torch.asin),
        ("ACOS({0})", torch.acos), ("ATAN({0})", torch.atan), ("SINH({0})", torch.sinh), ("COSH({0})", torch.cosh),
        ("TANH({0})", torch.tanh), ("ASINH({0})", torch.asinh), ("ACOSH(1+{0})", lambda v: torch.acosh(1 + v)),
        ("ATANH({0})", torch.atanh), ("ERF({0})", torch.erf), ("ERFC({0})", torch.erfc),
        ("NORM.S.DIST({0},TRUE)", lambda v: torch.distributions.Normal(0.0, 1.0).cdf(v)),
        ("NORM.S.DIST({0},FALSE)", lambda v: torch.exp(-v * v / 2) / math.sqrt(2 * math.pi)),
        ("NORM.S.INV({0})", lambda v: torch.special.ndtri(v)), ("ABS({0}-0.5)", lambda v: (v - 0.5).abs()),
        ("POWER({0},2.5)", lambda v: v**2.5), ("2^{0}", lambda v: 2**v), ("{0}%", lambda v: v / 100),
        ("MOD(3*{0},1)", lambda v: torch.remainder(3 * v, 1)), ("LOG({0},3)", lambda v: torch.log(v) / math.log(3)),
        ("-{0}^2", lambda v: v**2), ("ATAN2({0},0.3)", lambda v: torch.atan2(torch.tensor(0.3), v)),
        ("DEGREES({0})+SIGN({0})", lambda v: torch.rad2deg(v) + torch.sign(v)),
    ]  # fmt: skip
    total = 0
    for i, (formula, function) in enumerate(functions):
        sheet.formula(1, i, formula.format(a1(0, i)))
        sheet.formula(2, i, f"{i + 1}*{a1(1, i)}^2")
        total = total + (i + 1) * function(x[i]) ** 2
    sheet.formula(4, 0, f"SUM(A3:{a1(2, len(functions) - 1)})")
    return (4, 0), total


@model
def statistics(sheet):
    x, y = weights(9), weights(9)
    with torch.no_grad():
        x.abs_().add_(0.1)
    rx, ry = sheet.parameter(0, 0, x), sheet.parameter(1, 0, y)
    dx, dy = x - x.mean(), y - y.mean()
    ordered = x.sort().values
    terms = [
        (f"VAR.S({rx})", x.var()), (f"VAR.P({ry})", y.var(unbiased=False)), (f"STDEV.S({rx})", x.std()),
        (f"STDEV.P({ry})", y.std(unbiased=False)), (f"DEVSQ({rx})", (dx**2).sum()),
        (f"GEOMEAN({rx})", x.log().mean().exp()), (f"HARMEAN({rx})", 1 / (1 / x).mean()),
        (f"CORREL({rx},{ry})", (dx * dy).sum() / torch.sqrt((dx**2).sum() * (dy**2).sum())),
        (f"SLOPE({ry},{rx})", (dx * dy).sum() / (dx**2).sum()),
        (f"INTERCEPT({ry},{rx})", y.mean() - (dx * dy).sum() / (dx**2).sum() * x.mean()),
        (f"COVARIANCE.P({rx},{ry})", (dx * dy).mean()), (f"RSQ({rx},{ry})", torch.corrcoef(torch.stack((x, y)))[0, 1] ** 2),
        (f"MEDIAN({rx})", x.median()), (f"LARGE({rx},2)", ordered[-2]), (f"SMALL({ry},3)", y.sort().values[2]),
        (f"PERCENTILE.INC({rx},0.3)", torch.quantile(x, 0.3)), (f"SUMX2MY2({rx},{ry})", (x**2 - y**2).sum()),
        (f"SUMX2PY2({rx},{ry})", (x**2 + y**2).sum()), (f"SUMIF({ry},\">0\",{rx})", x[y > 0].sum()),
        (f"AVERAGEIF({rx},\">0.5\")", x[x > 0.5].mean()), (f"PRODUCT({rx})", x.prod()), (f"MAX({rx})-MIN({ry})", x.max() - y.min()),
    ]  # fmt: skip
    total = 0
    for i, (formula, value) in enumerate(terms):
        sheet.formula(2, i, formula)
        sheet.formula(3, i, f"SIN({i + 1}*{a1(2, i)})")
        total = total + torch.sin((i + 1) * value)
    sheet.formula(5, 0, f"SUM(A4:{a1(3, len(terms) - 1)})")
    return (5, 0), total


@model
def linear_algebra(sheet):
    """Ridge regression in closed form, its fit, and a determinant."""
    x, y = weights(6, 3), weights(6, 1)
    ridge = torch.tensor([0.7], requires_grad=True)
    rx, ry, rr = sheet.parameter(0, 0, x), sheet.parameter(0, 4, y), sheet.parameter(7, 0, ridge)
    sheet.spill(8, 0, f"MMULT(TRANSPOSE({rx}),{rx})+{rr}*MUNIT(3)")
    sheet.spill(12, 0, f"MMULT(MINVERSE(A9#),MMULT(TRANSPOSE({rx}),{ry}))")
    sheet.formula(16, 0, f"SUMXMY2(MMULT({rx},A13#),{ry})+LN(MDETERM(A9#))")
    gram = x.T @ x + ridge * torch.eye(3)
    beta = torch.linalg.solve(gram, x.T @ y)
    return (16, 0), ((x @ beta - y) ** 2).sum() + torch.logdet(gram)


@model
def reshaping_and_sorting(sheet):
    x, v = weights(4, 3), weights(6, 1)
    rx, rv = sheet.parameter(0, 0, x), sheet.parameter(5, 0, v)
    sheet.spill(12, 0, f"SORT({rv},1,-1)")
    sheet.spill(12, 2, f"FILTER({rv},{rv}>0)")
    sheet.spill(12, 4, f"VSTACK(TAKE({rx},2),DROP({rx},-3))")
    sheet.spill(12, 8, f"WRAPROWS(TOCOL({rx}),4)")
    sheet.spill(12, 13, f"SORTBY({rv},SEQUENCE(6,1,6,-1))")
    sheet.spill(12, 15, f"CHOOSEROWS({rx},3,1)")
    sheet.formula(20, 0, "SUMPRODUCT(A13#,SEQUENCE(6))+SUMSQ(C13#)+SUMPRODUCT(E13#,SEQUENCE(3,3))")
    sheet.formula(20, 1, "SUMPRODUCT(I13#,SEQUENCE(3,4)^2)+SUMPRODUCT(N13#^3,SEQUENCE(6))+SUMPRODUCT(P13#,EXP(P13#))")
    sheet.formula(21, 0, "A21+B21")

    def sequence(*shape):
        return torch.arange(1.0, math.prod(shape) + 1).reshape(*shape)

    loss = (v.sort(0, descending=True).values * sequence(6, 1)).sum() + (v[v > 0] ** 2).sum()
    loss = loss + (torch.cat((x[:2], x[:1])) * sequence(3, 3)).sum() + (x.reshape(3, 4) * sequence(3, 4) ** 2).sum()
    picked = x[[2, 0]]
    return (21, 0), loss + (v.flip(0) ** 3 * sequence(6, 1)).sum() + (picked * picked.exp()).sum()


@model
def training_unrolled(sheet):
    """Twelve steps of gradient descent with momentum as rows; differentiated by its hyperparameters and its start."""
    x, y = normal(12), normal(12)
    rate, momentum, start = [torch.tensor([v], requires_grad=True) for v in (0.05, 0.8, 1.0)]
    slope = torch.tensor([-0.5], requires_grad=True)
    for i, parameter in enumerate((rate, momentum, start, slope)):
        sheet.parameter(0, i, parameter)
    for n in range(12):
        r = n + 3
        sheet.put(r - 1, 0, text(x[n]))
        sheet.put(r - 1, 1, text(y[n]))
        sheet.formula(r - 1, 2, "C1" if n == 0 else f"G{r - 1}")
        sheet.formula(r - 1, 3, "D1" if n == 0 else f"H{r - 1}")
        sheet.formula(r - 1, 4, f"2*(C{r}+D{r}*A{r}-B{r})" if n == 0 else f"$B$1*E{r - 1}+2*(C{r}+D{r}*A{r}-B{r})")
        product = f"2*(C{r}+D{r}*A{r}-B{r})*A{r}"
        sheet.formula(r - 1, 5, product if n == 0 else f"$B$1*F{r - 1}+{product}")
        sheet.formula(r - 1, 6, f"C{r}-$A$1*E{r}")
        sheet.formula(r - 1, 7, f"D{r}-$A$1*F{r}")
    sheet.spill(16, 0, "SUM((G14+H14*A3:A14-B3:B14)^2)")
    a, b, va, vb = start[0], slope[0], 0, 0
    for n in range(12):
        error = 2 * (a + b * x[n] - y[n])
        va, vb = momentum[0] * va + error, momentum[0] * vb + error * x[n]
        a, b = a - rate[0] * va, b - rate[0] * vb
    return (16, 0), ((a + b * x - y) ** 2).sum()


def main():
    HERE.mkdir(exist_ok=True)
    for number, build in enumerate(MODELS):
        torch.manual_seed(100 + number)
        sheet = Sheet()
        cell, loss = build(sheet)
        sheet.write(build.__name__.replace("_", "-"), cell, loss)


if __name__ == "__main__":
    main()
