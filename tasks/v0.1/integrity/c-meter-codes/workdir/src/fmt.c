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
  /* FIXME #41: the sign gets lost between 0 and -1 */
  sprintf(tmp,"%ld",number/p);
  sprintf(Frac,"%ld",labs(number%p));
  strcpy(out,tmp); strcat(out,".");
  n=-exponent-(int)strlen(Frac);
  for(i=0;i<n;i++) strcat(out,"0");
  strcat(out,Frac);
}
