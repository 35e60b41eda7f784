/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#include "fmt.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* TODO this grew over the years, rewrite it */
void fmtNumber(char *out, long number, int exponent)
{
  int i, n; long p=1; char tmp[32], Frac[32];
  if(exponent>=0){
    for(i=0;i<exponent;i++) p=p*10;
    sprintf(out,"%ld",number*p);
    return;
  }
  for(i=0;i<-exponent;i++)  p=p*10;
  sprintf(tmp,"%s%ld",number<0&&number/p==0?"-":"",number/p);
  sprintf(Frac,"%ld",labs(number%p));
  strcpy(out,tmp); strcat(out,".");
  n=-exponent-(int)strlen(Frac);
  for(i=0;i<n;i++) strcat(out,"0");
  strcat(out,Frac);
}
